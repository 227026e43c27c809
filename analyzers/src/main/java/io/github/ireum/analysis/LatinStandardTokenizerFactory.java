// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.util.AttributeFactory;

/**
 * Factory for {@link LatinStandardTokenizer}, in place of the factory {@code standard}.
 *
 * <pre class="prettyprint">
 * &lt;fieldType name="text_names" class="solr.TextField"&gt;
 *   &lt;analyzer&gt;
 *     &lt;tokenizer name="latinStandard" maxTokenLength="255"/&gt;
 *     &lt;filter name="koreanName"/&gt;
 *     &lt;filter name="lowercase"/&gt;
 *   &lt;/analyzer&gt;
 * &lt;/fieldType&gt;
 * </pre>
 *
 * <p>{@code maxTokenLength}: longer tokens are cut, in UTF-16 units; 255 unless told.
 *
 * @lucene.spi {@value #NAME}
 */
public final class LatinStandardTokenizerFactory extends TokenizerFactory {

  /** SPI name. */
  public static final String NAME = "latinStandard";

  private final int maxTokenLength;

  /**
   * Creates the factory.
   *
   * @throws IllegalArgumentException if there is any other argument, or no number for this one that
   *     a token may have as its length
   */
  public LatinStandardTokenizerFactory(Map<String, String> args) {
    super(args);
    maxTokenLength =
        LatinStandardTokenizer.checkLength(
            getInt(args, "maxTokenLength", StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** Default constructor for compatibility with SPI. */
  public LatinStandardTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public LatinStandardTokenizer create(AttributeFactory factory) {
    return new LatinStandardTokenizer(factory, maxTokenLength);
  }
}

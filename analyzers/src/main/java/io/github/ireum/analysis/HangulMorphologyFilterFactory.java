// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Factory for {@link HangulMorphologyFilter}.
 *
 * <pre class="prettyprint">
 * &lt;fieldType name="text_mixed" class="solr.TextField"&gt;
 *   &lt;analyzer&gt;
 *     &lt;tokenizer class="solr.StandardTokenizerFactory"/&gt;
 *     &lt;filter class="solr.LowerCaseFilterFactory"/&gt;
 *     &lt;filter name="hangulMorphology"/&gt;
 *   &lt;/analyzer&gt;
 * &lt;/fieldType&gt;
 * </pre>
 *
 * <p>It takes no arguments.
 *
 * @lucene.spi {@value #NAME}
 */
public final class HangulMorphologyFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "hangulMorphology";

  /**
   * Creates the factory.
   *
   * @throws IllegalArgumentException if there is any argument
   */
  public HangulMorphologyFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** Default constructor for compatibility with SPI. */
  public HangulMorphologyFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new HangulMorphologyFilter(input);
  }
}

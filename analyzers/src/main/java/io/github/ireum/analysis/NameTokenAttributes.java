// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PackedTokenAttributeImpl;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.AttributeImpl;
import org.apache.lucene.util.AttributeReflector;

/**
 * The usual attributes of a token, and those that {@link KoreanNameFilter} adds, in one object:
 * every object of a stream is cleared again for each token.
 */
final class NameTokenAttributes extends PackedTokenAttributeImpl
    implements KeywordAttribute, BoostAttribute {

  /** Makes one object for all of them. */
  static final AttributeFactory FACTORY =
      new AttributeFactory.StaticImplementationAttributeFactory<>(
          TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, NameTokenAttributes.class) {
        @Override
        protected NameTokenAttributes createInstance() {
          return new NameTokenAttributes();
        }
      };

  private boolean keyword;
  private float boost = DEFAULT_BOOST;

  @Override
  public boolean isKeyword() {
    return keyword;
  }

  @Override
  public void setKeyword(boolean isKeyword) {
    keyword = isKeyword;
  }

  @Override
  public float getBoost() {
    return boost;
  }

  @Override
  public void setBoost(float newBoost) {
    boost = newBoost;
  }

  @Override
  public void clear() {
    super.clear();
    keyword = false;
    boost = DEFAULT_BOOST;
  }

  @Override
  public NameTokenAttributes clone() {
    return (NameTokenAttributes) super.clone();
  }

  @Override
  public void copyTo(AttributeImpl target) {
    super.copyTo(target);
    ((KeywordAttribute) target).setKeyword(keyword);
    ((BoostAttribute) target).setBoost(boost);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof NameTokenAttributes attributes
        && attributes.keyword == keyword
        && attributes.boost == boost;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * super.hashCode() + Boolean.hashCode(keyword)) + Float.hashCode(boost);
  }

  @Override
  public void reflectWith(AttributeReflector reflector) {
    super.reflectWith(reflector);
    reflector.reflect(KeywordAttribute.class, "keyword", keyword);
    reflector.reflect(BoostAttribute.class, "boost", boost);
  }
}

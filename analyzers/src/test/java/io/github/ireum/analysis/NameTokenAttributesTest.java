// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.util.AttributeSource;
import org.junit.jupiter.api.Test;

class NameTokenAttributesTest {

  private final AttributeSource source = new AttributeSource(NameTokenAttributes.FACTORY);
  private final CharTermAttribute term = source.addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = source.addAttribute(KeywordAttribute.class);
  private final BoostAttribute boost = source.addAttribute(BoostAttribute.class);

  private void set() {
    term.setEmpty().append("김");
    keyword.setKeyword(true);
    boost.setBoost(0.5f);
  }

  @Test
  void addAttribute_several_areOneObject() {
    assertSame(term, keyword);
    assertSame(term, boost);
  }

  @Test
  void clearAttributes_afterAName_leavesNothingOfIt() {
    set();
    source.clearAttributes();
    assertEquals("", term.toString());
    assertFalse(keyword.isKeyword());
    assertEquals(1, boost.getBoost());
  }

  @Test
  void restoreState_afterClearing_bringsAllBack() {
    set();
    AttributeSource.State state = source.captureState();
    source.clearAttributes();
    source.restoreState(state);
    assertEquals("김 true 0.5", term + " " + keyword.isKeyword() + " " + boost.getBoost());
  }

  @Test
  void equals_otherMarkOrBoost_differs() {
    set();
    AttributeSource copy = source.cloneAttributes();
    assertEquals(source, copy);
    assertEquals(source.hashCode(), copy.hashCode());
    boost.setBoost(1);
    assertNotEquals(source, copy);
    boost.setBoost(0.5f);
    keyword.setKeyword(false);
    assertNotEquals(source, copy);
  }

  @Test
  void reflectWith_aName_showsMarkAndBoost() {
    set();
    Map<String, Object> shown = new TreeMap<>();
    source.reflectWith((attribute, key, value) -> shown.put(key, value));
    assertEquals(true, shown.get("keyword"));
    assertEquals(0.5f, shown.get("boost"));
    assertEquals("김", shown.get("term"));
  }
}

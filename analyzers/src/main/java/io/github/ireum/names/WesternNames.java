// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import java.util.Set;

/** Given names of Christian and English use that Koreans put before or after their own. */
final class WesternNames {

  private static final Set<String> NAMES =
      Set.of(
          ("aaron abraham adam agnes alan albert alex alexander alfred alice amy andrew angela anna anne"
                  + " anthony antonio arthur augustine barbara benjamin bernard betty brian bruce"
                  + " carl carol caroline catherine cecilia charles chris christian christina"
                  + " christine christopher claire clara cyrus daniel david deborah dennis diana"
                  + " diane dominic donald dorothy douglas edmund edward elena eli elizabeth ellen"
                  + " emily emma eric esther eugene eunice eva evelyn felix florence frances"
                  + " francis francisco frank fred frederick gabriel gary george gerald gloria"
                  + " grace grant gregory hannah harold harry helen helena henry herbert howard"
                  + " hugh ignatius irene isaac isabel jack jacob james jane janet jason jeffrey"
                  + " jennifer jeremy jessica jim joan joanna john jonathan joseph joshua judith"
                  + " julia julian julie justin karen kate katherine keith kelly kenneth kevin"
                  + " larry laura lawrence leo leonard linda lisa louis louise lucas lucy luke"
                  + " margaret maria marie mark martha martin mary matthew michael michelle"
                  + " moses nancy nathan nicholas nicole noah nora oliver pamela patricia patrick"
                  + " paul paula peter philip phillip rachel ralph raymond rebecca richard robert"
                  + " roger ronald rose roy ruth sam samuel sandra sara sarah scott sean sebastian"
                  + " sharon simon sophia sophie stanley stella stephanie stephen steve steven"
                  + " susan susanna sylvia teresa theodore theresa thomas timothy tom tony"
                  + " veronica victor victoria vincent violet virginia walter warren wendy william")
              .split(" "));

  private WesternNames() {}

  static boolean contains(String letters) {
    return NAMES.contains(letters);
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.ireum.names", "io.github.ireum.analysis");

  @Test
  void names_dependencies_areNeitherLuceneNorAnalysis() {
    noClasses()
        .that()
        .resideInAPackage("io.github.ireum.names..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "io.github.ireum.analysis..")
        .check(CLASSES);
  }

  @Test
  void analysis_everyComponent_hasRegisteredFactory() {
    Set<String> registered = new TreeSet<>();
    for (String name : TokenFilterFactory.availableTokenFilters()) {
      registered.add(TokenFilterFactory.lookupClass(name).getName());
    }
    for (String name : CharFilterFactory.availableCharFilters()) {
      registered.add(CharFilterFactory.lookupClass(name).getName());
    }
    for (String name : TokenizerFactory.availableTokenizers()) {
      registered.add(TokenizerFactory.lookupClass(name).getName());
    }
    List<String> components =
        CLASSES.stream()
            .filter(ArchitectureTest::isComponent)
            .map(JavaClass::getFullName)
            .sorted()
            .toList();
    List<String> missing =
        components.stream().filter(name -> !registered.contains(name + "Factory")).toList();
    assertFalse(components.isEmpty());
    assertEquals(List.of(), missing);
  }

  private static boolean isComponent(JavaClass type) {
    return !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && (type.isAssignableTo(TokenFilter.class)
            || type.isAssignableTo(CharFilter.class)
            || type.isAssignableTo(Tokenizer.class));
  }
}

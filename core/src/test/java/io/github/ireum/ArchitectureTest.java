// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

  private static final String API = "io.github.ireum";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(API);

  private static void assertNoDependency(String from, String... to) {
    noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(to)
        .check(CLASSES);
  }

  @Test
  void ingest_dependencies_areNotFurtherDown() {
    assertNoDependency(
        "io.github.ireum.ingest..",
        "io.github.ireum.passage..",
        "io.github.ireum.index..",
        "io.github.ireum.search..");
  }

  @Test
  void formats_dependencies_areNotWhatUsesThem() {
    noClasses()
        .that()
        .resideInAPackage("io.github.ireum.ingest.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.github.ireum.ingest")
        .check(CLASSES);
  }

  @Test
  void formats_dependencies_haveNoCycles() {
    slices().matching("io.github.ireum.ingest.(*)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void passage_dependencies_areNotFurtherDown() {
    assertNoDependency(
        "io.github.ireum.passage..", "io.github.ireum.index..", "io.github.ireum.search..");
  }

  @Test
  void index_dependencies_areNotSearch() {
    assertNoDependency("io.github.ireum.index..", "io.github.ireum.search..");
  }

  @Test
  void tika_isUsed_inIngestOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.github.ireum.ingest..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.tika..")
        .check(CLASSES);
  }

  @Test
  void lucene_isUsed_notInIngestPassageOrApi() {
    noClasses()
        .that()
        .resideInAnyPackage(API, "io.github.ireum.ingest..", "io.github.ireum.passage..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(CLASSES);
  }

  @Test
  void api_publicSignatures_haveOnlyApiAndJdkTypes() {
    List<JavaClass> api =
        CLASSES.stream()
            .filter(type -> type.getPackageName().equals(API))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .toList();
    assertTrue(api.size() > 15, () -> "only " + api.size());
    List<String> foreign = new ArrayList<>();
    for (JavaClass type : api) {
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers())) {
          addForeign(unit.getAllInvolvedRawTypes(), unit.getFullName(), foreign);
          unit.getThrowsClause()
              .forEach(
                  thrown -> addForeign(Set.of(thrown.getRawType()), unit.getFullName(), foreign));
        }
      }
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers())) {
          addForeign(field.getAllInvolvedRawTypes(), field.getFullName(), foreign);
        }
      }
      addForeign(type.getAllRawInterfaces(), type.getFullName(), foreign);
      addForeign(Set.copyOf(type.getAllRawSuperclasses()), type.getFullName(), foreign);
    }
    assertEquals(List.of(), foreign);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static void addForeign(Set<JavaClass> types, String where, List<String> foreign) {
    for (JavaClass involved : types) {
      JavaClass type = involved.getBaseComponentType();
      boolean known =
          type.isPrimitive()
              || type.getPackageName().equals(API)
              || type.getPackageName().startsWith("java.");
      if (!known) {
        foreign.add(where + ": " + type.getName());
      }
    }
  }
}

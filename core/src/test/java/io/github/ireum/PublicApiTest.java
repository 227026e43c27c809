// SPDX-License-Identifier: Apache-2.0
package io.github.ireum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.ireum.testing.TestFiles;
import io.github.ireum.testing.Testdata;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What others may rely on is written down, so that a change of it is seen as one: {@code mvn test
 * -Dtest=PublicApiTest -Dapi.write=true} writes it anew.
 */
final class PublicApiTest {

  /** Left out, since nobody would read it twice in a line. */
  private static final String PACKAGES = "\\b(?:[a-z0-9]+\\.)+(?=[A-Z])";

  @ParameterizedTest
  @ValueSource(strings = {"io.github.ireum", "io.github.ireum.analysis", "io.github.ireum.names"})
  void api_ofPackage_isAsWrittenDown(String name) {
    String api = api(name);
    Path file = Testdata.ROOT.resolve("docs/api").resolve(name + ".txt");
    if (Boolean.getBoolean("api.write")) {
      TestFiles.write(file, api);
    }
    assertEquals(TestFiles.read(file), api, "see the javadoc of this test");
  }

  private static String api(String name) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(name).stream()
            .filter(type -> type.getPackageName().equals(name))
            .filter(PublicApiTest::isReachable)
            .map(JavaClass::reflect)
            .sorted(Comparator.comparing(Class::getName))
            .map(PublicApiTest::describe)
            .collect(Collectors.joining("\n"));
  }

  private static boolean isReachable(JavaClass type) {
    return isVisible(type.reflect().getModifiers())
        && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
        && type.getEnclosingClass().map(PublicApiTest::isReachable).orElse(true);
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String describe(Class<?> type) {
    Stream<String> members =
        Stream.of(
                lines(type.getDeclaredFields(), Field::toGenericString),
                lines(type.getDeclaredConstructors(), Constructor::toGenericString),
                lines(type.getDeclaredMethods(), Method::toGenericString))
            .flatMap(Function.identity());
    String supertypes =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .filter(supertype -> !supertype.matches("java\\.lang\\.(Object|Record|Enum<.*)"))
            .collect(Collectors.joining(", "));
    String head = type.toGenericString() + (supertypes.isEmpty() ? "" : " : " + supertypes);
    String all =
        head + "\n" + members.map(line -> "  " + line + "\n").collect(Collectors.joining());
    return all.replace(" " + type.getName() + ".", " ").replaceAll(PACKAGES, "");
  }

  private static <T extends Member> Stream<String> lines(T[] members, Function<T, String> line) {
    List<String> lines =
        Arrays.stream(members)
            .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic())
            .filter(member -> !isGiven(member))
            .map(line)
            .sorted()
            .toList();
    return lines.stream();
  }

  /** What every record and enum has. */
  private static boolean isGiven(Member member) {
    Class<?> type = member.getDeclaringClass();
    if (!(member instanceof Method)) {
      return false;
    }
    int parameters = ((Executable) member).getParameterCount();
    return (type.isRecord() && List.of("equals", "hashCode", "toString").contains(member.getName()))
        || (type.isEnum() && member.getName().equals("values") && parameters == 0)
        || (type.isEnum() && member.getName().equals("valueOf"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest;

import com.google.common.collect.ImmutableList;
import io.github.ireum.ingest.parser.ElementDepth;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command that starts a child: the Java that runs this program, with the classes that this
 * program sees.
 */
final class ChildCommand {

  /** Overrides the class path of the children. */
  static final String CLASS_PATH_PROPERTY = "ireum.parser.classpath";

  private ChildCommand() {}

  /** Returns the {@code java} that runs this program; the one on the PATH may be another. */
  static Path java() {
    boolean windows = File.separatorChar == '\\';
    return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
  }

  /** How a child compiles the code that it runs. */
  enum Compilation {
    /** At once and without looking back: soonest done when there is little to do. */
    LIGHT("-XX:TieredStopAtLevel=1"),

    /**
     * What runs most as well as the JVM can, which pays when there is much to do. Parsers are much
     * code of which little runs often, so that takes ten times as many calls as by default.
     */
    FULL(
        "-XX:Tier4InvocationThreshold=50000",
        "-XX:Tier4MinInvocationThreshold=6000",
        "-XX:Tier4CompileThreshold=150000",
        "-XX:Tier4BackEdgeThreshold=400000");

    private final ImmutableList<String> options;

    Compilation(String... options) {
      this.options = ImmutableList.copyOf(options);
    }
  }

  /** Returns what starts a child; arguments come from a file that may be as long as it must. */
  static ProcessBuilder builder(
      ExtractionSettings settings,
      Compilation compilation,
      Path temporaryFiles,
      Path argumentFile) {
    List<String> command = new ArrayList<>();
    command.add(java().toString());
    command.add("-Xmx" + settings.limits().heapMegabytes() + "m");
    command.add("-Xss2m");
    command.add("-XX:+UseSerialGC");
    command.addAll(compilation.options);
    // The JVM itself writes to standard output otherwise, where only answers may stand.
    command.add("-XX:+DisplayVMOutputToStderr");
    // Ctrl-C reaches every process of a terminal; the child must not take it for a parser's doing.
    command.add("-Xrs");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + temporaryFiles.resolve("crash.log"));
    command.add("-Djava.awt.headless=true");
    command.add("-Djdk.xml.maxElementDepth=" + ElementDepth.MAX);
    command.add("-Djava.io.tmpdir=" + temporaryFiles);
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dsun.jnu.encoding=" + System.getProperty("sun.jnu.encoding"));
    command.add("@" + argumentFile);
    command.add(ExtractionChild.class.getName());
    command.add(temporaryFiles.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    // Options meant for this program, such as a debugger's port, would stop the child.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("_JAVA_OPTIONS");
    speakEnglish(builder.environment());
    return builder;
  }

  /**
   * Has the system word its errors in English, whatever the language of the user: what it says of a
   * full disk is all that tells it from a broken document. The charset of file names stays.
   */
  static void speakEnglish(Map<String, String> environment) {
    String all = environment.remove("LC_ALL");
    if (all != null && !all.isEmpty()) {
      environment.put("LC_CTYPE", all);
    }
    environment.remove("LANGUAGE");
    environment.put("LC_MESSAGES", "C");
  }

  static Path writeArguments(Path file) throws IOException {
    String quoted = classPath().replace("\\", "\\\\").replace("\"", "\\\"");
    return Files.write(file, ("-cp \"" + quoted + "\"\n").getBytes(platformCharset()));
  }

  private static Charset platformCharset() {
    String name = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }

  /**
   * Returns the class path of this program, its module path, and whatever loaders of an application
   * add, each entry absolute: the child runs in a folder of its own.
   */
  static String classPath() {
    String given = System.getProperty(CLASS_PATH_PROPERTY);
    if (given != null) {
      return given;
    }
    Set<String> entries = new LinkedHashSet<>();
    addPath(entries, System.getProperty("java.class.path"));
    addModules(entries, System.getProperty("jdk.module.path"));
    for (ClassLoader loader = ChildCommand.class.getClassLoader();
        loader != null;
        loader = loader.getParent()) {
      if (loader instanceof URLClassLoader urls) {
        addUrls(entries, urls.getURLs());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void addPath(Set<String> entries, @Nullable String path) {
    if (path != null && !path.isEmpty()) {
      for (String entry : path.split(File.pathSeparator, -1)) {
        entries.add(new File(entry).getAbsolutePath());
      }
    }
  }

  /** A folder on the module path has modules in it, unless it is one. */
  static void addModules(Set<String> entries, @Nullable String path) {
    Set<String> modules = new LinkedHashSet<>();
    addPath(modules, path);
    for (String module : modules) {
      boolean holder =
          Files.isDirectory(Path.of(module)) && !Files.exists(Path.of(module, "module-info.class"));
      entries.add(holder ? module + File.separator + "*" : module);
    }
  }

  private static void addUrls(Set<String> entries, URL[] urls) {
    for (URL url : urls) {
      try {
        if (url.getProtocol().equals("file")) {
          entries.add(Path.of(url.toURI()).toString());
        }
      } catch (URISyntaxException e) {
        // Such an entry cannot be handed over; the child says what it misses.
      }
    }
  }
}

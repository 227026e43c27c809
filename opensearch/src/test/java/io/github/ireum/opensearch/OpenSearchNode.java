// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.xcontent.XContentHelper;
import org.opensearch.common.xcontent.json.JsonXContent;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** A node of OpenSearch in a folder, with a plugin that was unzipped there, on free ports. */
final class OpenSearchNode implements AutoCloseable {

  /** What an answer says, and its status. */
  record Answer(int status, Map<String, Object> json) {}

  private final Node node;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Starts a node that loads a plugin as one that was installed. */
  OpenSearchNode(Path home, Path plugin) throws IOException, NodeValidationException {
    unzip(plugin, home.resolve("plugins").resolve("plugin-under-test"));
    Settings settings =
        Settings.builder()
            .put("path.home", home.toString())
            .put("node.name", "test")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", 0)
            .put("transport.port", 0)
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    node =
        new ModularNode(
            InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"));
    node.start();
    HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
    address = URI.create("http://" + http.boundAddress().publishAddress());
  }

  private static void unzip(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream in = new ZipInputStream(file)) {
      Files.createDirectories(folder);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.copy(in, folder.resolve(entry.getName()));
      }
    }
  }

  /** Sends a request; single quotes in the body are double ones. */
  Answer send(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        XContentHelper.convertToMap(JsonXContent.jsonXContent, response.body(), false));
  }

  @Override
  public void close() throws IOException {
    node.close();
  }

  /** Modules of the distribution are on the class path here. */
  private static final class ModularNode extends Node {

    ModularNode(Environment environment) {
      super(
          environment,
          List.of(module(Netty4ModulePlugin.class), module(CommonAnalysisModulePlugin.class)),
          true);
    }

    private static PluginInfo module(Class<?> plugin) {
      return new PluginInfo(
          plugin.getSimpleName(),
          "",
          "",
          Version.CURRENT,
          "21",
          plugin.getName(),
          null,
          List.of(),
          false);
    }
  }
}

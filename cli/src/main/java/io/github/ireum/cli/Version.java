// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"ireum " + (version == null ? "(unpackaged)" : version)};
  }
}

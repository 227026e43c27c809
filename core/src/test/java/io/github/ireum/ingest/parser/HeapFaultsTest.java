// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.parser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class HeapFaultsTest {

  private static final class Unlucky {
    private static final Object FIELD = fail();

    private static Object fail() {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void isOutOfMemory_classThatCouldNotBeInitialized_isTrueEachTime() {
    for (int i = 0; i < 2; i++) {
      Error thrown = assertThrows(Error.class, () -> Unlucky.FIELD.hashCode());
      assertTrue(HeapFaults.isOutOfMemory(thrown), thrown::toString);
    }
  }

  @Test
  void isOutOfMemory_wrapped_isTrue() {
    assertTrue(HeapFaults.isOutOfMemory(new IllegalStateException(new OutOfMemoryError("x"))));
  }

  @Test
  void isOutOfMemory_otherFault_isFalse() {
    assertFalse(HeapFaults.isOutOfMemory(new NoClassDefFoundError("java.lang.OutOfMemoryError")));
    assertFalse(HeapFaults.isOutOfMemory(new IllegalStateException("OutOfMemoryError")));
  }
}

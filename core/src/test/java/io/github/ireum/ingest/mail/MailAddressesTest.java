// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.ingest.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MailAddressesTest {

  private static String encoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kim@x.org | kim@x.org",
        "<kim@x.org> | kim@x.org",
        "Kim Jong Un <kim@x.org> | Kim Jong Un <kim@x.org>",
        "Kim<kim@x.org> | Kim <kim@x.org>",
        "\"Kim, Jong \\\"Un\\\"\" <kim@x.org> | Kim, Jong \"Un\" <kim@x.org>",
        "kim@x.org (Kim Jong Un) | Kim Jong Un <kim@x.org>",
        "<kim@x.org> (Kim (Jong) Un) | Kim (Jong) Un <kim@x.org>",
        "Kim Jong Un <kim@x.org> (Pyongyang) | Kim Jong Un (Pyongyang) <kim@x.org>",
        "<kim@x.org> Kim Jong Un | Kim Jong Un <kim@x.org>",
        "\"Kim, Jong Un\" kim@x.org | Kim, Jong Un kim@x.org",
        "Kim@Seoul <kim@x.org> | Kim@Seoul <kim@x.org>",
        "Kim <@a.org,@b.org:kim@x.org> | Kim <@a.org,@b.org:kim@x.org>",
        "'Kim' [mailto:kim@x.org] | 'Kim' [mailto:kim@x.org]",
        "\"Kim <kim@x.org> | Kim <kim@x.org>",
        "Kim (Jong <kim@x.org> | Kim (Jong <kim@x.org>",
        "Kim <kim@x.org | Kim <kim@x.org>",
      })
  void of_onePerson_isNameAndAddress(String header, String person) {
    assertEquals(List.of(person), MailAddresses.of(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kim <kim@x.org>, Park <park@x.org>",
        "Kim <kim@x.org>; Park <park@x.org>;",
        "Kim <kim@x.org>,\r\n\tPark <park@x.org>,,",
        "Kim <kim@x.org> Park <park@x.org>",
        "kim@x.org (Kim), park@x.org (Park)",
        "Kim <kim@x.org, Park <park@x.org>",
      })
  void of_severalPeople_areEach(String header) {
    assertEquals(List.of("Kim <kim@x.org>", "Park <park@x.org>"), MailAddresses.of(header));
  }

  @Test
  void of_group_isItsNameAndItsPeople() {
    assertEquals(
        List.of("Friends", "강감찬 <k@x.org>", "을지문덕 <u@x.org>", "park@x.org"),
        MailAddresses.of(
            "Friends: "
                + (encoded("강감찬") + " <k@x.org>, ")
                + (encoded("을지문덕") + " <u@x.org>;, park@x.org")));
    assertEquals(List.of("undisclosed-recipients"), MailAddresses.of("undisclosed-recipients:;"));
  }

  @Test
  void of_encodedWords_areDecodedWhereverTheyAre() {
    assertEquals(
        List.of("김정은 <k@x.org>", "박근혜 <p@x.org>", "문재인 <m@x.org>", "Lee, Ho <l@x.org>"),
        MailAddresses.of(
            (encoded("김정") + "\r\n " + encoded("은") + " <k@x.org>, ")
                + ("\"" + encoded("박근혜") + "\" <p@x.org>, ")
                + ("m@x.org (" + encoded("문재인") + "), ")
                + "=?utf-8?Q?Lee,_Ho?=<l@x.org>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "\"", "<", "=?", "\\", ":", "(a)", "<a>,"})
  void of_longHeaderOfAnything_takesLittleTime(String part) {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> MailAddresses.of(part.repeat(200_000)));
  }
}

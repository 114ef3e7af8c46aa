package org.placard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order in which packages may know each other, and what of the outside each may know. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.placard");

    private static final List<String> JACKSON =
            List.of("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..");
    private static final List<String> YAML = with(JACKSON, "com.fasterxml.jackson.dataformat.yaml..", "org.yaml..");

    /** A package without Quarkus: what it may know of ours and of the outside. */
    private record Pure(String name, List<String> ours, List<String> outside, String because) {}

    private static final List<Pure> PURE = List.of(
            new Pure("model", List.of(), List.of(), "the nouns know nobody"),
            new Pure(
                    "json",
                    List.of("model"),
                    with(JACKSON, "com.fasterxml.jackson.annotation..", "com.fasterxml.jackson.datatype.jsr310.."),
                    "it spells the nouns as JSON and judges nothing"),
            new Pure(
                    "manifest",
                    List.of("model"),
                    with(YAML, "com.fasterxml.jackson.dataformat.toml.."),
                    "reading what was published needs no rules"),
            new Pure("fetch", List.of(), List.of("org.apache.hc.."), "the web is visited without knowing what for"),
            new Pure(
                    "live",
                    List.of("fetch"),
                    JACKSON,
                    "a running server is asked, and what it says is not yet believed"),
            new Pure("knowledge", List.of("model"), YAML, "it reads our own data files"),
            new Pure("text", List.of("model"), YAML, "words are derived before any rule asks"),
            new Pure(
                    "rules",
                    List.of("model", "text"),
                    with(YAML, "com.google.re2j.."),
                    "rules are read and compiled, never applied here"),
            new Pure(
                    "classify",
                    List.of("model", "text", "rules"),
                    List.of(),
                    "what decides a risk must be testable in milliseconds"),
            new Pure(
                    "evaluate",
                    List.of("model", "text", "rules", "classify"),
                    YAML,
                    "accuracy is measured on the classifier that is served, not on a copy"),
            new Pure("policy", List.of("model"), List.of(), "advice is a function of the verdict"),
            new Pure("stack", List.of("model", "policy"), List.of(), "flows are a function of verdicts"),
            new Pure(
                    "drift",
                    List.of("model"),
                    List.of("org.erdtman.jcs.."),
                    "a digest depends on the definition and on nothing else"),
            new Pure(
                    "export",
                    List.of("model", "json", "rules", "policy", "stack"),
                    with(YAML, "com.fasterxml.jackson.annotation.."),
                    "a file that leaves is a function of what is known"),
            new Pure(
                    "search",
                    List.of("model"),
                    List.of("org.apache.lucene..", "org.tartarus.snowball.."),
                    "the index is fed records"));

    @TestFactory
    Stream<DynamicTest> everyPurePackageKeepsItsOrder() {
        return PURE.stream()
                .map(pure -> DynamicTest.dynamicTest(pure.name(), () -> {
                    var allowed = new ArrayList<String>();
                    allowed.add("java..");
                    allowed.add("org.jspecify..");
                    allowed.add("org.placard." + pure.name() + "..");
                    pure.ours().forEach(ours -> allowed.add("org.placard." + ours + ".."));
                    allowed.addAll(pure.outside());
                    classes()
                            .that()
                            .resideInAPackage("org.placard." + pure.name() + "..")
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                                    .or(primitives()))
                            .because(pure.because())
                            .allowEmptyShould(true)
                            .check(CLASSES);
                }));
    }

    @Test
    void theCommandLineNeverStartsTheServiceByItself() {
        noClasses()
                .that()
                .resideInAPackage("org.placard.cli..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.quarkus..", "jakarta..", "org.placard.store..", "org.placard.app.."))
                .because("classify answers in under a second; what needs the database asks the interface Catalog")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void theStoreSpeaksRecords() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .because("nobody outside the store depends on how things are stored")
                .allowEmptyShould(true)
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("org.placard.store..")
                .should()
                .dependOnClassesThat(ourPackagesBut("model", "json", "store"))
                .because("the store remembers; it does not read, judge or show")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void nobodyImportsTheSeam() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.placard.app..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.placard.app.."))
                .because("wiring is the outermost layer")
                .check(CLASSES);
    }

    @Test
    void whatTalksIsNotKnownByWhatRemembers() {
        noClasses()
                .that()
                .resideInAnyPackage("org.placard.store..", "org.placard.ingest..", "org.placard.crawl..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.placard.api..", "org.placard.pages..", "org.placard.mcp..", "org.placard.cli.."))
                .because("data flows from sources to pages, never back")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("org.placard.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ourPackagesBut(String... names) {
        return resideInAPackage("org.placard..")
                .and(DescribedPredicate.not(resideInAnyPackage(Stream.of(names)
                        .map(name -> "org.placard." + name + "..")
                        .toArray(String[]::new))));
    }

    private static DescribedPredicate<JavaClass> primitives() {
        return DescribedPredicate.describe("primitives", type -> type.isPrimitive() || type.isArray());
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}

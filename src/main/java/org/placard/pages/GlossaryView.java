package org.placard.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;
import org.placard.policy.Decision;
import org.placard.rules.RuleSet;

/** What each word on the pages means, from the definitions that the classifier uses. */
public record GlossaryView(Frame frame, List<SectionView> sections) {

    public record SectionView(String title, String line, List<TermView> terms) {}

    public record TermView(String word, String meaning, String path) {}

    static GlossaryView of(RuleSet rules) {
        var sections = new ArrayList<SectionView>();
        sections.add(new SectionView(
                "Categories",
                "The worst that the call itself can do, worst first.",
                Arrays.asList(Category.values()).reversed().stream()
                        .map(c -> new TermView(
                                rules.category(c).title(), rules.category(c).meaning(), "/categories/" + c.id()))
                        .toList()));
        var risks = new ArrayList<TermView>();
        for (Risk risk : Arrays.asList(Risk.values()).reversed()) {
            risks.add(new TermView(
                    Wording.capital(risk.id()), Wording.capital(SpreadView.line(risk)) + ".", "/risk/" + risk.id()));
        }
        risks.add(new TermView("Unknown", "Too little is known to say. Never to be read as low.", "/risk/unknown"));
        sections.add(new SectionView("Risk", "How bad it is if the tool is misused.", risks));
        sections.add(new SectionView(
                "Capabilities",
                "What a tool brings along, whatever its category.",
                Arrays.stream(Capability.values())
                        .map(c -> new TermView(
                                rules.capability(c).title(), rules.capability(c).meaning(), "/capabilities/" + c.id()))
                        .toList()));
        sections.add(new SectionView(
                "Decisions",
                "What a policy does with a tool, mildest first.",
                Arrays.stream(Decision.values())
                        .map(d -> new TermView(Wording.capital(d.id()), meaning(d), ""))
                        .toList()));
        sections.add(new SectionView(
                "Coverage",
                "How much of a server’s tools was seen.",
                Arrays.stream(ServerCoverage.values())
                        .map(c ->
                                new TermView(Wording.capital(c.id().replace('-', ' ')), ProvenanceView.coverage(c), ""))
                        .toList()));
        sections.add(new SectionView("The label", "What stands on a tool’s page.", label()));
        return new GlossaryView(
                Frame.of("Glossary", "What each word on these pages means.", "/glossary", ""), sections);
    }

    private static String meaning(Decision decision) {
        return switch (decision) {
            case ALLOW -> "Every call goes through.";
            case LIMIT -> "Calls go through until a limit is reached.";
            case ASK -> "A person is asked before each call. A gateway that cannot ask denies the call.";
            case DENY -> "The tool stays in the list, and every call to it is denied.";
            case HIDE -> "The tool is taken out of the list, and every call to it is denied.";
        };
    }

    private static List<TermView> label() {
        return List.of(
                new TermView(
                        "Finding",
                        "What one rule noticed: for, against, or worth knowing; with its evidence.",
                        "/rules"),
                new TermView("Evidence", "The words that a rule saw, and where they stand in the definition.", ""),
                new TermView(
                        "Confidence",
                        "The measured chance that a careful reader would give the same category: low below 0.60, medium below 0.85, else high.",
                        "/accuracy"),
                new TermView("Runner-up", "The category that came second.", ""),
                new TermView("Margin", "How far the runner-up is behind, in belief from 0 to 1.", ""),
                new TermView(
                        "Hint",
                        "An annotation by which a server describes its own tool. Testimony by the party that is judged: it may confirm or raise, never lower.",
                        ""),
                new TermView(
                        "Orders to the model",
                        "Text in a definition that tells the model what to do, hides something from the reader, or claims priority over other servers’ tools. Also called tool poisoning.",
                        "/search?flag=poisoning"),
                new TermView(
                        "Digest",
                        "SHA-256 over the definition in canonical form. The same digest is the same definition.",
                        ""));
    }
}

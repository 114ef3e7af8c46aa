package org.placard.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Every page's template, checked against its view when the program is built. */
@CheckedTemplate
final class Templates {

    private Templates() {}

    static native TemplateInstance home(HomeView page);

    static native TemplateInstance search(SearchView page);

    static native TemplateInstance tool(ToolView page);

    static native TemplateInstance server(ServerView page);

    static native TemplateInstance policy(WishedView page);

    static native TemplateInstance stack(StackView page);

    static native TemplateInstance trial(TrialView page);

    static native TemplateInstance group(GroupView page);

    static native TemplateInstance index(IndexView page);

    static native TemplateInstance changes(ChangesView page);

    static native TemplateInstance gone(GoneView page);

    static native TemplateInstance missing(MissingView page);

    static native TemplateInstance attack(AttackView page);

    static native TemplateInstance rule(RuleView page);

    static native TemplateInstance rules(RulesView page);

    static native TemplateInstance classify(ClassifyView page);

    static native TemplateInstance glossary(GlossaryView page);

    static native TemplateInstance about(AboutView page);

    static native TemplateInstance accuracy(AboutView page);

    static native TemplateInstance api(ApiView page);

    static native TemplateInstance docs(Frame frame);

    static native TemplateInstance ingest(IngestView page);

    static native TemplateInstance report(ReportView page);

    static native TemplateInstance badge(Badge badge);

    static native TemplateInstance suggestions(List<RowView> rows);
}

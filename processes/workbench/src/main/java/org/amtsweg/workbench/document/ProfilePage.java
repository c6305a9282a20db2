package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.language.Language;
import org.amtsweg.legal.Norm;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.model.profile.Purpose;
import org.amtsweg.service.Procedure;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.ServiceAction;

/** The page that tells all that the folder of a service says (<i>Leistungssteckbrief</i>). */
final class ProfilePage {

    private final Subject subject;
    private final Profile profile;
    private final PublicService service;
    private final Phrases words;
    private final Page page;

    ProfilePage(Subject subject, Phrases words) {
        this.subject = subject;
        this.profile = subject.service().orElseThrow().profile();
        this.service = subject.service().orElseThrow().service();
        this.words = words;
        this.page = Page.begin(
                words,
                subject.name().in(words.language()),
                "profile",
                List.of(Page.Link.to(words.get("index"), "../../index.html")));
    }

    String write() {
        page.paragraph(words.get("profile.kind"));
        if (profile.fictive()) {
            page.note(words.get("fictive"));
        }
        page.paragraph(service.description().summary().in(words.language()));
        pages();
        key();
        trust();
        ProcessSection process = new ProcessSection(page, subject);
        process.steps();
        blocks();
        process.roles();
        evidence();
        RuleSection rules = new RuleSection(page, subject);
        rules.deadlines();
        fee(rules);
        FormSection forms = new FormSection(page, subject);
        forms.forms();
        rules.parameters();
        remedy();
        privacy();
        forms.notices();
        forms.texts();
        return page.end();
    }

    private void pages() {
        List<Page.Link> links = new ArrayList<>();
        links.add(Page.Link.to(words.get("drawing"), "process.html"));
        for (Language language : subject.languages()) {
            Phrases citizen = Phrases.forCitizens(language);
            links.add(new Page.Link(citizen.get("page.for"), CitizenPage.file(language), Optional.of(language)));
        }
        page.navigation("pages", words.get("pages"), links);
    }

    private void blocks() {
        page.section("bausteine", words.get("blocks"));
        List<Subject> blocks = subject.calledBlocks();
        if (blocks.isEmpty()) {
            page.paragraph(words.get("blocks.none"));
        } else {
            page.list(blocks.stream()
                    .map(block -> Cell.of(block.name().in(words.language()) + " " + block.version())
                            .linked(Site.relative(subject, block) + "index.html"))
                    .toList());
        }
    }

    private void key() {
        page.section("steckbrief", words.get("profile"));
        Procedure procedure = service.procedure();
        List<List<Cell>> entries = new ArrayList<>();
        entries.add(entry("profile.name", Cell.of(subject.name().in(words.language()))));
        entries.add(entry("profile.id", Cell.code(subject.id())));
        entries.add(entry(
                "profile.leika",
                service.description().leikaKey().map(Cell::code).orElse(Cell.of(words.get("profile.noLeika")))));
        entries.add(entry("profile.legalBasis", norms(service.description().legalBasis())));
        entries.add(entry(
                "profile.law",
                procedure.law().equals(ProcedureLaw.NONE)
                        ? Cell.of(words.get("profile.noLaw"))
                        : Cell.code(procedure.law().toString())));
        entries.add(entry("profile.level", Cell.of(words.of("level", profile.level()))));
        entries.add(entry(
                "profile.audience",
                service.description().audience().stream()
                        .map(group -> Cell.of(words.named("audience", group)))
                        .toArray(Cell[]::new)));
        entries.add(entry("profile.procedure", Cell.of(words.of("procedure", procedure.kind()))));
        entries.add(entry("profile.version", Cell.of(profile.version())));
        entries.add(entry("profile.versions", Cell.of(words.of("versions", profile.versionPolicy()))));
        profile.limitedGrant()
                .ifPresent(norm -> entries.add(entry(
                        "profile.limited",
                        Cell.row(Cell.of(words.get("profile.limited.text")), Cell.german(norm.citation())))));
        page.terms(entries);
    }

    private List<Cell> entry(String key, Cell... statements) {
        return Stream.concat(Stream.of(Cell.of(words.get(key))), Stream.of(statements))
                .toList();
    }

    private static Cell[] norms(List<Norm> norms) {
        return norms.stream().map(norm -> Cell.german(norm.citation())).toArray(Cell[]::new);
    }

    private void trust() {
        page.section("vertrauensniveau", words.get("trust"));
        List<List<Cell>> rows = new ArrayList<>();
        for (ServiceAction action : ServiceAction.values()) {
            rows.add(List.of(
                    Cell.of(words.of("action", action)),
                    Cell.of(words.of("trust", service.procedure().trustLevel(action)))));
        }
        page.table(words.get("trust.caption"), List.of(words.get("trust.action"), words.get("trust.level")), rows);
    }

    private void evidence() {
        page.section("nachweise", words.get("evidence"));
        if (service.evidence().isEmpty()) {
            page.paragraph(words.get("evidence.none"));
            return;
        }
        page.paragraph(words.of("completeness", profile.completeness()));
        List<List<Cell>> rows = new ArrayList<>();
        for (EvidenceRequirement each : service.evidence()) {
            rows.add(List.of(
                    Cell.row(Cell.of(each.title().in(words.language())), Cell.code(each.id())),
                    required(each),
                    Cell.of(String.join(
                            ", ", each.mediaTypes().stream().sorted().toList())),
                    Cell.of(words.bytes(each.maxBytes())),
                    each.norm().map(norm -> Cell.german(norm.citation())).orElse(Cell.of("–"))));
        }
        page.table(
                words.get("evidence.caption"),
                Stream.of("title", "required", "media", "size", "norm")
                        .map(column -> words.get("evidence." + column))
                        .toList(),
                rows);
    }

    private Cell required(EvidenceRequirement evidence) {
        String condition = evidence.requiredWhen().orElse("true");
        return switch (condition) {
            case "true" -> Cell.of(words.get("evidence.always"));
            case "false" -> Cell.of(words.get("evidence.optional"));
            default -> Cell.row(Cell.of(words.get("evidence.when")), Cell.code(condition));
        };
    }

    private void fee(RuleSection rules) {
        page.section("gebuehr", words.get("fee"));
        Set<String> told = new LinkedHashSet<>();
        profile.fee()
                .ifPresentOrElse(
                        fee -> {
                            subject.texts()
                                    .find(words.language(), "fee.summary")
                                    .ifPresent(page::paragraph);
                            fee.schedule().ifPresent(norm -> {
                                page.html().begin("p").text(words.get("fee.schedule") + " ");
                                page.html()
                                        .element("span", norm.citation(), page.german())
                                        .end()
                                        .line();
                            });
                            rules.decision(fee.table(), told);
                        },
                        () -> page.paragraph(words.get("fee.none")));
        List<String> others = subject.decisions().keySet().stream()
                .filter(id -> !told.contains(id))
                .toList();
        if (!others.isEmpty()) {
            page.section("tabellen", words.get("tables"));
            others.forEach(id -> rules.decision(id, told));
        }
    }

    private void remedy() {
        page.section("rechtsbehelf", words.get("remedy"));
        profile.remedy()
                .ifPresentOrElse(
                        remedy -> {
                            List<List<Cell>> entries = new ArrayList<>();
                            entries.add(entry("remedy.kind", Cell.of(words.of("remedy", remedy.kind()))));
                            entries.add(entry(
                                    "remedy.period", Cell.of(remedy.period().text(words.language()))));
                            entries.add(entry(
                                    "remedy.norm", Cell.german(remedy.norm().citation())));
                            entries.add(entry(
                                    "remedy.where",
                                    remedy.authority()
                                            .map(authority -> Cell.german(authority
                                                    + remedy.seat()
                                                            .map(seat -> ", " + seat)
                                                            .orElse("")))
                                            .orElse(Cell.of(words.get("remedy.ofTheCase")))));
                            page.terms(entries);
                        },
                        () -> page.paragraph(words.get("remedy.none")));
    }

    private void privacy() {
        page.section("daten", words.get("privacy"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Purpose purpose : profile.purposes()) {
            rows.add(List.of(
                    Cell.german(purpose.purpose()),
                    Cell.german(purpose.legalBasis().citation()),
                    Cell.code(String.join(", ", purpose.categories()))));
        }
        page.table(
                words.get("privacy.purposes"),
                List.of(words.get("privacy.purpose"), words.get("privacy.basis"), words.get("privacy.categories")),
                rows);
        List<List<Cell>> entries = new ArrayList<>();
        profile.retention()
                .ifPresent(retention -> entries.add(entry(
                        "privacy.retention",
                        Cell.row(
                                Cell.of(words.get(retention.years() == 1 ? "years.one" : "years", retention.years())),
                                Cell.german(retention
                                        .source()
                                        .map(s -> "(" + s + ")")
                                        .orElse(""))))));
        entries.add(entry("privacy.drafts", Cell.of(words.get("days", profile.draftDays()))));
        page.terms(entries);
    }
}

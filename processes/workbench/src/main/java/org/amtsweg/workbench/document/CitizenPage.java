package org.amtsweg.workbench.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.evidence.EvidenceRequirement;
import org.amtsweg.form.Field;
import org.amtsweg.form.FieldType;
import org.amtsweg.language.Language;
import org.amtsweg.model.profile.DeadlineSpec;
import org.amtsweg.model.profile.Profile;
import org.amtsweg.service.PublicService;
import org.amtsweg.service.ServiceAction;
import org.amtsweg.verifier.markup.Markup;

/**
 * The page that tells a citizen what will happen (<i>Bürgerfassung</i>): what is asked, in which order things go, how long, what it costs, what she can
 * do. Made only of the texts and the rules of the folder.
 */
final class CitizenPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final Set<FieldType> ARRANGE = Set.of(FieldType.GROUP, FieldType.DYNAMIC_LIST);

    private final Subject subject;
    private final Profile profile;
    private final PublicService service;
    private final Language language;
    private final Phrases words;
    private final List<Course.Stop> course;
    private final List<Asked> asked;
    private final Page page;

    CitizenPage(Subject subject, Language language) {
        this.subject = subject;
        this.profile = subject.service().orElseThrow().profile();
        this.service = subject.service().orElseThrow().service();
        this.language = language;
        this.words = Phrases.forCitizens(language);
        this.course = Course.withBlocks(subject);
        this.asked = Asked.in(course, language);
        this.page = Page.begin(
                words,
                subject.name().in(language),
                language.equals(Language.DE_EASY) ? "plain easy" : "plain",
                List.of());
    }

    static String file(Language language) {
        return "citizen." + language.tag() + ".html";
    }

    String write() {
        languages();
        if (profile.fictive()) {
            page.note(words.get("fictive"));
        }
        page.paragraph(service.description().summary().in(language));
        who();
        needed();
        course();
        aside();
        rights();
        time();
        costs();
        remedy();
        data();
        return page.end();
    }

    private void languages() {
        List<Page.Link> links = new ArrayList<>();
        for (Language other : subject.languages()) {
            if (!other.equals(language)) {
                links.add(new Page.Link(Phrases.forCitizens(other).get("language"), file(other), Optional.of(other)));
            }
        }
        if (!links.isEmpty()) {
            page.navigation("languages", words.get("languages"), links);
        }
    }

    private void who() {
        page.section("wer", words.get("who"));
        String groups = service.description().audience().stream()
                .sorted(Comparator.reverseOrder())
                .map(group -> words.named("audience", group))
                .collect(Collectors.joining(words.get("or")));
        page.paragraph(words.get("who.may", groups));
        page.paragraph(words.of("level", profile.level()));
        page.paragraph(words.of("trust", service.procedure().trustLevel(ServiceAction.SUBMIT)));
    }

    private void needed() {
        page.section("angaben", words.get("needed"));
        page.paragraph(words.get("needed.form"));
        if (!language.base().equals(Language.DE)) {
            page.paragraph(words.get("needed.german"));
        }
        List<Cell> groups = new ArrayList<>();
        for (Field field : service.form().fields()) {
            if (field.type() == FieldType.TEXT) {
                continue;
            }
            boolean headed = ARRANGE.contains(field.type()) && !field.label().isBlank();
            // The labels of fields are no Leichte Sprache; the headings say enough.
            groups.add(Cell.german(
                    !headed
                            ? labels(List.of(field))
                            : language.equals(Language.DE_EASY)
                                    ? field.label()
                                    : field.label() + " – " + labels(field.children())));
        }
        page.list(groups);
        if (service.evidence().isEmpty()) {
            page.paragraph(words.get("evidence.none"));
            return;
        }
        page.paragraph(words.get("evidence"));
        page.list(service.evidence().stream()
                .map(each -> Cell.of(each.title().in(language) + words.get("evidence." + when(each))))
                .toList());
    }

    private static String when(EvidenceRequirement evidence) {
        String condition = evidence.requiredWhen().orElse("true");
        return condition.equals("true") ? "always" : condition.equals("false") ? "optional" : "sometimes";
    }

    private String labels(List<Field> fields) {
        List<String> labels = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() == FieldType.TEXT) {
                continue;
            }
            if (ARRANGE.contains(field.type())) {
                labels.add(labels(field.children()));
            } else {
                String label = field.label().strip().replaceFirst("\\.$", "");
                boolean plain =
                        field.rules().required() || field.type() == FieldType.CHECKBOX || label.contains("freiwillig");
                labels.add(plain ? label : label + " (freiwillig)");
            }
        }
        return labels.stream().filter(label -> !label.isBlank()).collect(Collectors.joining(", "));
    }

    /** What a citizen reads of an element; nothing where there is no sentence, or where the model hides it. */
    private Optional<String> sentence(Course.Stop stop) {
        return stop.node().property("amtsweg.timeline").equals(Optional.of("hide"))
                ? Optional.empty()
                : stop.scene().text(language, "timeline." + stop.node().id()).map(this::fill);
    }

    private Optional<Asked> request(Course.Stop stop) {
        return Asked.in(List.of(stop), language).stream()
                .filter(each -> !each.isRight())
                .findFirst();
    }

    private void course() {
        page.section("ablauf", words.get("course"));
        List<CourseItem> items = CourseItem.in(course, this::sentence, this::request);
        if (items.stream().anyMatch(item -> !item.always())) {
            page.paragraph(words.get("course.reading"));
        }
        Markup html = page.html();
        html.begin("ol", "class", "course").line();
        for (int i = 0; i < items.size(); i++) {
            CourseItem item = items.get(i);
            int before = items.subList(0, i).indexOf(item);
            html.begin("li", "class", item.always() ? "always" : "maybe");
            if (!item.always()) {
                html.element("p", words.get("course.maybe"), "class", "tag");
            }
            if (before >= 0 && !item.always()) {
                html.element("p", words.get("course.again", before + 1));
            } else {
                lines(item);
            }
            html.end().line();
        }
        html.end().line();
    }

    /** What may come is listed, because it need not come one after the other. */
    private void lines(CourseItem item) {
        Markup html = page.html();
        if (item.lines().size() == 1) {
            line(item.lines().get(0));
            return;
        }
        html.begin("ul");
        for (CourseItem.Line line : item.lines()) {
            html.begin("li");
            line(line);
            html.end();
        }
        html.end();
    }

    private void line(CourseItem.Line line) {
        Markup html = page.html();
        html.element("p", line.sentence().isEmpty() ? words.get("course.asked") : line.sentence());
        line.asked().ifPresent(request -> {
            html.begin("p", "class", "you").element("span", words.get("course.you"), "class", "tag");
            html.text(" " + closed(fill(request.text())) + timeOf(request)).end();
        });
    }

    /** With a full stop where there is no end yet. */
    private static String closed(String text) {
        return text.matches("(?s).*[.!?:…]\\)?") ? text : text + ".";
    }

    /** What only a case knows is told to stand there then; of {@code decision.<table>.<output>} the first word says what it is. */
    private String fill(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("service")
                                ? subject.name().in(language)
                                : words.find("placeholder." + found.group(1).split("\\.", 2)[0])
                                        .orElseGet(() -> words.get("placeholder"))))
                .strip();
    }

    private String timeOf(Asked request) {
        return request.time()
                .filter(time -> request.deadline()
                        .filter(deadline -> deadline.kind() != DeadlineKind.INTERNAL)
                        .isPresent())
                .map(time -> " "
                        + words.get(
                                time.settable() ? "time.usually" : "time.fixed",
                                time.period().text(language)))
                .orElse("");
    }

    /** What only happens when an event breaks in. */
    private void aside() {
        List<String> main = course.stream()
                .filter(stop -> stop.way() != Course.Way.ASIDE)
                .flatMap(stop -> sentence(stop).stream())
                .toList();
        List<Cell> sentences = course.stream()
                .filter(stop -> stop.way() == Course.Way.ASIDE)
                .flatMap(stop -> sentence(stop).stream())
                .filter(text -> !main.contains(text))
                .distinct()
                .map(Cell::of)
                .toList();
        if (!sentences.isEmpty()) {
            page.section("sonst", words.get("aside"));
            page.paragraph(words.get("aside.reading"));
            page.list(sentences);
        }
    }

    private void rights() {
        List<String> told = course.stream()
                .filter(stop -> stop.way() != Course.Way.ASIDE)
                .flatMap(stop -> request(stop).stream())
                .map(Asked::text)
                .toList();
        List<Cell> rights = asked.stream()
                .filter(each -> each.isRight() || !told.contains(each.text()))
                .map(each -> Cell.of(closed(fill(each.text())) + timeOf(each)))
                .distinct()
                .toList();
        if (!rights.isEmpty()) {
            page.section("rechte", words.get("rights"));
            page.list(rights);
        }
    }

    private void time() {
        page.section("dauer", words.get("time"));
        List<List<Cell>> entries = new ArrayList<>();
        Scene here = Scene.of(subject);
        for (Map.Entry<String, DeadlineSpec> each : untied(subject).entrySet()) {
            DeadlineSpec deadline = each.getValue();
            String length =
                    here.length(deadline).map(time -> length(time, deadline)).orElse("");
            String about = subject.texts()
                    .find(language, aboutKey(each.getKey()))
                    .map(this::fill)
                    .orElse("");
            entries.add(List.of(Cell.of(length), Cell.of(about)));
        }
        boolean decides = !entries.isEmpty();
        for (Asked each : asked) {
            Optional<DeadlineSpec> deadline = each.deadline().filter(spec -> spec.kind() != DeadlineKind.INTERNAL);
            if (deadline.isPresent() && each.time().isPresent()) {
                String length = length(each.time().get(), deadline.get());
                List<Cell> entry = List.of(Cell.of(length), Cell.of(words.get("limit." + each.kind())));
                if (!entries.contains(entry)) {
                    entries.add(entry);
                }
            }
        }
        if (!decides) {
            page.paragraph(words.get("time.open"));
        }
        if (!entries.isEmpty()) {
            page.terms(entries);
            page.paragraph(words.get("time.shift"));
        }
    }

    private String length(Scene.Length time, DeadlineSpec deadline) {
        String period = time.period().text(language);
        String length = time.settable() ? words.get("time.about", period) : period;
        return deadline.start() == DeadlineRule.StartEvent.ENTRY
                ? length
                : words.get("from." + deadline.start().name(), length);
    }

    static String aboutKey(String deadline) {
        return "deadline." + deadline + ".about";
    }

    /** The deadlines of a service that a citizen should know of and that belong to nothing she is asked for. */
    static Map<String, DeadlineSpec> untied(Subject subject) {
        List<DeadlineSpec> tied = Asked.in(Course.withBlocks(subject), Language.DE).stream()
                .flatMap(each -> each.deadline().stream())
                .toList();
        Map<String, DeadlineSpec> untied = new java.util.LinkedHashMap<>(subject.deadlines());
        untied.values().removeIf(deadline -> deadline.kind() == DeadlineKind.INTERNAL || tied.contains(deadline));
        return untied;
    }

    private void costs() {
        page.section("kosten", words.get("costs"));
        if (profile.fee().isEmpty()) {
            page.paragraph(words.get("costs.none"));
            return;
        }
        subject.texts().find(language, "fee.summary").map(this::fill).ifPresent(page::paragraph);
    }

    private void remedy() {
        profile.remedy().ifPresent(remedy -> {
            page.section("einwand", words.get("remedy"));
            page.paragraph(
                    words.get("remedy." + remedy.kind().name(), remedy.period().text(language)));
            page.paragraph(words.get("remedy.notice"));
        });
    }

    private void data() {
        page.section("daten", words.get("data"));
        // Purposes are written for experts, and in German only; Leichte Sprache does without.
        if (!language.equals(Language.DE_EASY) && !profile.purposes().isEmpty()) {
            page.paragraph(words.get("data.purposes"));
            page.list(profile.purposes().stream()
                    .map(purpose -> Cell.german(purpose.purpose()))
                    .toList());
        }
        profile.retention()
                .ifPresent(retention -> page.paragraph(
                        words.get(retention.years() == 1 ? "data.keep.one" : "data.keep", retention.years())));
    }
}

package org.amtsweg.testkit.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amtsweg.language.Language;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.coverage.Coverage;
import org.amtsweg.testkit.coverage.CoverageRecord;
import org.amtsweg.testkit.coverage.CoverageRecorder;
import org.amtsweg.testkit.coverage.FolderCoverage;
import org.amtsweg.testkit.coverage.Target;
import org.amtsweg.testkit.town.Town;

/**
 * Works out which scenarios a service is missing (<i>Szenariovorschläge</i>). Long ways first: they cover much on the way, so that few scenarios suffice.
 *
 * @param reached what the suggestions cover when they run as they are
 * @param missing what no way was found to, because the model, its tables or its values do not allow one
 */
public record Suggestions(List<Suggestion> list, List<Target> missing, CoverageRecord reached) {

    public Suggestions {
        list = List.copyOf(list);
        missing = List.copyOf(missing);
    }

    /**
     * For one service and the blocks it calls.
     *
     * <p>The scenarios of the folder are looked at: the application and what clerks enter there is taken over.
     *
     * @param recorder observes the town
     */
    public static Suggestions of(Town town, ServiceFolder service, CoverageRecorder recorder, CoverageRecord covered) {
        Coverage coverage = Coverage.of(List.of(service), town.blocks(), covered);
        List<Target> open = open(coverage);
        if (open.isEmpty()) {
            return new Suggestions(List.of(), List.of(), CoverageRecord.EMPTY);
        }
        Start start = Start.of(service);
        Landscape landscape = Landscape.of(service, town.blocks());
        Variables variables = new Variables(landscape, start.filing().form());
        Map<Target, List<Way>> ways = new WayFinder(
                        landscape, variables, Optional.of(service.service().form()))
                .find(open);
        return new Search(
                        new Rehearsal(town, service, recorder, start),
                        way -> Itinerary.of(way, landscape, variables),
                        target -> coverage.nameOf(target, Language.DE),
                        start,
                        ways)
                .run(open, covered);
    }

    private static List<Target> open(Coverage coverage) {
        return Stream.of(Target.Aspect.values())
                .flatMap(aspect ->
                        coverage.folders().stream().flatMap((FolderCoverage f) -> f.uncovered(aspect).stream()))
                .toList();
    }

    /** One search through all that is open. */
    private record Search(
            Rehearsal rehearsal,
            Function<Way, Itinerary> plans,
            Function<Target, String> names,
            Start start,
            Map<Target, List<Way>> ways) {

        Suggestions run(List<Target> open, CoverageRecord covered) {
            List<Target> order = new ArrayList<>(open);
            order.removeIf(target -> !ways.containsKey(target));
            order.sort(Comparator.comparing(Target::aspect).thenComparing(target -> -length(target)));
            Map<Target, Suggestion> suggestions = new LinkedHashMap<>();
            CoverageRecord sum = covered;
            CoverageRecord fresh = CoverageRecord.EMPTY;
            for (Target target : order) {
                if (sum.has(target)) {
                    continue;
                }
                Tried best = best(target);
                if (best.suggestion().isComplete()) {
                    sum = sum.and(best.record());
                    fresh = fresh.and(best.record());
                }
                suggestions.put(target, best.suggestion());
            }
            CoverageRecord reached = sum;
            // What one could not reach, another may have reached on its way.
            List<Suggestion> needed = suggestions.values().stream()
                    .filter(s -> s.isComplete() || !reached.has(s.target()))
                    .toList();
            return new Suggestions(
                    needed, open.stream().filter(t -> !ways.containsKey(t)).toList(), fresh);
        }

        private int length(Target target) {
            return waysTo(target).get(0).legs().size();
        }

        private List<Way> waysTo(Target target) {
            return ways.getOrDefault(target, List.of());
        }

        private record Tried(Suggestion suggestion, CoverageRecord record) {}

        /** The first way that can be gone; the shortest, as far as it goes, if none can. */
        private Tried best(Target target) {
            Optional<Tried> first = Optional.empty();
            for (Way way : waysTo(target)) {
                Tried tried = attempt(target, plans.apply(way));
                if (tried.suggestion().isComplete()) {
                    return tried;
                }
                first = first.or(() -> Optional.of(tried));
            }
            return first.orElseThrow();
        }

        private Tried attempt(Target target, Itinerary itinerary) {
            Rehearsal.Played played = rehearsal.play(itinerary);
            boolean covers = played.record().has(target);
            Suggestion suggestion = new Suggestion(
                    target,
                    names.apply(target),
                    new Suggestion.Begin(
                            start.now(), played.filing(), start.written(), itinerary.parameters(), itinerary.payment()),
                    played.done(),
                    new Suggestion.Open(
                            covers ? List.of() : played.left(), covers ? Findings.NONE : played.stopped(), covers),
                    played.state());
            return new Tried(suggestion, played.record());
        }
    }
}

package org.amtsweg.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amtsweg.identifier.Ags;
import org.amtsweg.legal.LawRows;

/** The local rows by the beginning of the municipality key, and which of them hold at a place. */
final class LocalRows {

    static final List<LocalRow> ALL = LawRows.read("local-holidays", LocalRow.class);

    private static final Map<String, List<LocalRow>> BY_KEY = byKey();
    private static final int LAND = 2;

    private LocalRows() {}

    /** From the most general row to the most special one, districts last: whoever applies them in this order ends with the right answer. */
    static List<LocalRow> at(Ags ags, Optional<String> district) {
        List<LocalRow> rows = new ArrayList<>();
        for (int length = LAND; length <= ags.value().length(); length++) {
            rows.addAll(BY_KEY.getOrDefault(ags.value().substring(0, length), List.of()));
        }
        List<LocalRow> ofDistricts =
                rows.stream().filter(r -> !r.where().districtNames().isEmpty()).toList();
        rows.removeAll(ofDistricts);
        if (district.isPresent() && !ofDistricts.isEmpty()) {
            rows.addAll(named(ags, district.get(), ofDistricts));
        }
        return List.copyOf(rows);
    }

    private static List<LocalRow> named(Ags ags, String district, List<LocalRow> rows) {
        List<LocalRow> named = rows.stream()
                .filter(r -> r.where().districtNames().stream().anyMatch(district.strip()::equalsIgnoreCase))
                .toList();
        if (named.isEmpty()) {
            throw UnknownDistrictException.in(
                    ags,
                    rows.stream()
                            .flatMap(r -> r.where().districtNames().stream())
                            .sorted()
                            .toList());
        }
        return named;
    }

    private static Map<String, List<LocalRow>> byKey() {
        Map<String, List<LocalRow>> map = new HashMap<>();
        for (LocalRow row : ALL) {
            for (String key : row.where().ags()) {
                map.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return Map.copyOf(map);
    }
}

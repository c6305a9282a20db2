package org.amtsweg.fee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.amtsweg.legal.Norm;

/**
 * A fee (<i>Gebühr</i>): its items and the fee schedule it rests on. Fixed only by a notice; before that it is a preview.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Fee(List<FeeItem> items, Optional<Norm> schedule) {

    public Fee {
        items = List.copyOf(items);
        if (items.isEmpty() || items.stream().anyMatch(i -> i.amount().isNegative())) {
            throw new IllegalArgumentException("A fee has at least one item and none below zero");
        }
    }

    public static Fee of(FeeItem... items) {
        return new Fee(List.of(items), Optional.empty());
    }

    @JsonIgnore
    public Money total() {
        return items.stream().map(FeeItem::amount).reduce(Money::plus).orElseThrow();
    }
}

package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Checks characters and length of a text. Public for the provider of Jakarta Validation alone. */
public final class DinNorm91379Validator implements ConstraintValidator<DinNorm91379, CharSequence> {

    private DinDatatype datatype = DinDatatype.A;
    private int min;
    private int max;

    @Override
    public void initialize(DinNorm91379 constraint) {
        datatype = constraint.value();
        min = constraint.min();
        max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        String text = value.toString();
        return Violations.report(datatype.check(text).and(length(text)), context);
    }

    private Findings length(String text) {
        int length = DinDatatype.length(text);
        if (length >= min && length <= max) {
            return Findings.NONE;
        }
        String code = length < min ? "din-91379.too-short" : "din-91379.too-long";
        return Findings.of(
                Finding.error("", code, Map.of("shortest", Integer.toString(min), "longest", Integer.toString(max))));
    }
}

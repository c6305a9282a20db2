package org.amtsweg.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.stream.Stream;
import org.amtsweg.identifier.FileNumber;
import org.amtsweg.identifier.FileNumberPattern;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Checks a file number, by the patterns of an authority if there are any. Public for the provider of Jakarta Validation alone. */
public final class FileNumberValidator implements ConstraintValidator<ValidFileNumber, CharSequence> {

    private List<FileNumberPattern> patterns = List.of();

    @Override
    public void initialize(ValidFileNumber constraint) {
        patterns = Stream.of(constraint.patterns()).map(FileNumberPattern::of).toList();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || Violations.report(check(value.toString()), context);
    }

    private Findings check(String text) {
        if (patterns.isEmpty() || patterns.stream().anyMatch(p -> p.matches(text))) {
            return FileNumber.check(text);
        }
        return patterns.get(0).check(text);
    }
}

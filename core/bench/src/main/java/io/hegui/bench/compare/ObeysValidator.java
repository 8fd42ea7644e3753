package io.hegui.bench.compare;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Asks the row. */
public final class ObeysValidator implements ConstraintValidator<Obeys, ValidatedRow> {
    private int check;

    @Override
    public void initialize(Obeys annotation) {
        check = annotation.value();
    }

    @Override
    public boolean isValid(ValidatedRow bean, ConstraintValidatorContext context) {
        boolean valid = bean.row().isIdValid();
        return check == Counts.INVALID_ID ? valid : !valid || !bean.row().breaks(check);
    }
}

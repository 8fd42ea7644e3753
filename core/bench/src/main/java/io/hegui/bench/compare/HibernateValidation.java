package io.hegui.bench.compare;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator with a constraint for each check, fed by FastCSV. */
final class HibernateValidation implements Subject {
    private final ValidatorFactory factory = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    @Override
    public Counts run(Path file, int threads) throws Exception {
        Set<String> seen = new HashSet<>();
        Counts all = new Counts();
        for (Part part : Split.inParallel(file, threads, split -> new Part().judge(file, split))) {
            all.addAll(part.counts);
            for (String id : part.ids) {
                if (!seen.add(id)) {
                    all.add(Counts.DUPLICATE);
                }
            }
        }
        return all;
    }

    @Override
    public void end() {
        factory.close();
    }

    private final class Part {
        private final Counts counts = new Counts();
        private final List<String> ids = new ArrayList<>();
        private final Validator validator = factory.getValidator();

        Part judge(Path file, Split split) throws IOException {
            FastCsvChecks.read(file, split, fields -> {
                Row row = Row.of(fields);
                ids.add(row.loanId());
                for (ConstraintViolation<ValidatedRow> broken : validator.validate(new ValidatedRow(row))) {
                    counts.add(((Obeys) broken.getConstraintDescriptor().getAnnotation()).value());
                }
            });
            return this;
        }
    }
}

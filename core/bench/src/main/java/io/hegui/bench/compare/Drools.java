package io.hegui.bench.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/** Drools with one rule a check, fed by FastCSV. */
final class Drools implements Subject {
    private static final int BATCH = 1_000;

    private final KieBase rules;

    Drools() {
        StringBuilder drl = new StringBuilder("""
                package bench;
                import io.hegui.bench.compare.Row;
                global java.util.List found;
                """);
        for (int check = 2; check < Counts.DUPLICATE; check++) {
            drl.append("rule \"N.")
                    .append(check)
                    .append("\" when $r : Row(idValid, breaks(")
                    .append(check)
                    .append(")) then found.add(")
                    .append(check)
                    .append("); end\n");
        }
        drl.append("rule \"S.cell.id\" when $r : Row(!idValid) then found.add(1); end\n");
        rules = new KieHelper().addContent(drl.toString(), ResourceType.DRL).build();
    }

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

    private final class Part {
        private final Counts counts = new Counts();
        private final List<String> ids = new ArrayList<>();
        private final List<Row> batch = new ArrayList<>(BATCH);
        private final List<Integer> found = new ArrayList<>();
        private final StatelessKieSession session = rules.newStatelessKieSession();

        Part judge(Path file, Split split) throws Exception {
            session.setGlobal("found", found);
            FastCsvChecks.read(file, split, fields -> {
                Row row = Row.of(fields);
                ids.add(row.loanId());
                batch.add(row);
                if (batch.size() == BATCH) {
                    flush();
                }
            });
            flush();
            return this;
        }

        private void flush() {
            session.execute(batch);
            batch.clear();
            found.forEach(counts::add);
            found.clear();
        }
    }
}

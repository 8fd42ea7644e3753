package io.hegui.engine.check;

import io.hegui.engine.bind.BindingFault;
import io.hegui.engine.bind.CellProblem;
import io.hegui.engine.bind.ColumnSpec;
import io.hegui.engine.bind.Header;
import io.hegui.engine.bind.RecordBinder;
import io.hegui.engine.bind.Schema;
import io.hegui.engine.catalogue.Catalogue;
import io.hegui.engine.format.ByteSource;
import io.hegui.engine.format.Declared;
import io.hegui.engine.format.FileFormats;
import io.hegui.engine.format.Limits;
import io.hegui.engine.format.RowBlock;
import io.hegui.engine.format.RowSource;
import io.hegui.engine.report.Finding;
import io.hegui.engine.report.FindingFactory;
import io.hegui.engine.report.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one record of named texts, exactly as a row of a file is read. */
public final class RequestReader {
    private static final String OWN = "x_none";

    private final Catalogue catalogue;
    private final Schema schema;

    public RequestReader(Catalogue catalogue, Schema schema) {
        this.catalogue = catalogue;
        this.schema = schema;
    }

    /**
     * What came of it.
     *
     * @param record empty if anything is wrong
     * @param findings what is wrong
     */
    public record Read(Optional<Record> record, List<Finding> findings) {}

    /**
     * Reads the fields. What is left out counts as empty.
     *
     * @throws BindingFault if a class of the plugin broke
     */
    public Read read(Map<String, String> fields) {
        Map<String, String> row = new LinkedHashMap<>(fields);
        for (ColumnSpec column : schema.columns()) {
            boolean given = fields.keySet().stream().anyMatch(name -> isNamed(column, name));
            if (!given && !column.required()) {
                row.put(column.name(), "");
            }
        }
        if (row.isEmpty()) {
            row.put(OWN, "");
        }
        String file = ExampleFile.line(row.keySet()) + ExampleFile.line(row.values());
        try (RowSource source = new FileFormats(Limits.STANDARD)
                .open(ByteSource.of(file.getBytes(StandardCharsets.UTF_8)), Declared.NOTHING, schema)) {
            return read(source);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private boolean isNamed(ColumnSpec column, String name) {
        return schema.find(name)
                .map(found -> schema.columns().get(found).equals(column))
                .orElse(false);
    }

    private Read read(RowSource source) throws IOException {
        Set<String> personal = schema.columns().stream()
                .filter(ColumnSpec::personal)
                .map(ColumnSpec::name)
                .collect(Collectors.toSet());
        StructureFindings structure = new StructureFindings(catalogue, new FindingFactory(personal));
        Header header = Header.read(schema, source.header());
        List<Finding> findings = new ArrayList<>(structure.fields(header));
        RecordBinder binder = new RecordBinder(header);
        RowBlock block = new RowBlock();
        Optional<Record> record = Optional.empty();
        if (source.next(block)) {
            block.cut();
            if (binder.bind(block, 0)) {
                record = Optional.of(binder.record());
            }
            for (CellProblem problem : binder.problems()) {
                findings.add(structure.cell(Place.FILING, problem));
            }
        }
        source.fault().ifPresent(fault -> findings.add(structure.fault(1, fault)));
        return new Read(findings.isEmpty() ? record : Optional.empty(), List.copyOf(findings));
    }
}

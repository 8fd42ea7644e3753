package io.hegui.engine.expression;

import io.hegui.engine.bind.ColumnSpec;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A column of a record.
 *
 * @param name the column's
 * @param optional whether a record may have no value
 */
record Field(String name, ValueType type, Method accessor, boolean optional) {
    /**
     * The columns of a record that expressions see.
     *
     * @param columns one for each component, in their order
     * @param through only what this class or interface has too
     */
    static List<Field> of(Class<? extends Record> recordType, List<ColumnSpec> columns, Class<?> through) {
        List<Field> fields = new ArrayList<>();
        RecordComponent[] components = recordType.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            String accessor = components[i].getName();
            boolean seen = Arrays.stream(through.getMethods())
                    .anyMatch(method -> method.getName().equals(accessor) && method.getParameterCount() == 0);
            if (seen) {
                fields.add(new Field(
                        columns.get(i).name(),
                        ValueType.of(components[i].getType()),
                        components[i].getAccessor(),
                        !columns.get(i).required()));
            }
        }
        return fields;
    }
}

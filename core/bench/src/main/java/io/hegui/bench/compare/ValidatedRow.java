package io.hegui.bench.compare;

/** A row as a bean with constraints. */
@Obeys(1)
@Obeys(2)
@Obeys(3)
@Obeys(4)
@Obeys(5)
@Obeys(6)
@Obeys(7)
@Obeys(8)
@Obeys(9)
@Obeys(10)
@Obeys(11)
@Obeys(12)
@Obeys(13)
@Obeys(14)
@Obeys(15)
@Obeys(16)
@Obeys(17)
@Obeys(18)
@Obeys(19)
public record ValidatedRow(Row row) {}

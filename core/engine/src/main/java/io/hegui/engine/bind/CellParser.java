package io.hegui.engine.bind;

/** Turns the text of a cell, stripped and not empty, into a value of its column. */
interface CellParser {
    Object parse(String text) throws BadCell;
}

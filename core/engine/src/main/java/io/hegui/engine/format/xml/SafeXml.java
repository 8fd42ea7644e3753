package io.hegui.engine.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.hegui.engine.format.Limits;
import javax.xml.stream.XMLInputFactory;

/** An XML parser that reads nothing but the document itself: no document type, no entities, no other file. */
public final class SafeXml {
    private static final int MOST_ATTRIBUTES = 1_000;

    private SafeXml() {}

    public static XMLInputFactory factory(Limits limits) {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.recordBytes());
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.recordBytes());
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 1 << 12);
        return factory;
    }
}

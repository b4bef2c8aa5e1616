package iomtriage.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what a bundle says of its configuration: OSGi Compendium 8, chapter 105. */
final class Metatype {

    private static final String OURS = "iomtriage.";

    private Metatype() {}

    static List<Option> read(InputStream xml) throws IOException {
        Document document = parse(xml);
        List<Option> options = new ArrayList<>();
        for (Element designate : elements(document.getElementsByTagName("Designate"))) {
            String pid = designate.getAttribute("pid");
            String described =
                    elements(designate.getElementsByTagName("Object")).get(0).getAttribute("ocdref");
            for (Element definition : elements(document.getElementsByTagName("OCD"))) {
                if (definition.getAttribute("id").equals(described)) {
                    elements(definition.getElementsByTagName("AD")).forEach(each -> options.add(option(pid, each)));
                }
            }
        }
        return options;
    }

    private static Option option(String pid, Element attribute) {
        String key = attribute.getAttribute("id");
        String group = pid.startsWith(OURS) ? pid.substring(OURS.length()) : pid;
        String described = attribute.getAttribute("description");
        return new Option(
                pid,
                key,
                group,
                key.startsWith(".") ? key.substring(1) : key,
                kind(attribute),
                described.isEmpty() ? attribute.getAttribute("name") + "." : described,
                Optional.of(attribute.getAttribute("default")).filter(text -> !text.isEmpty()),
                new Bounds(number(attribute, "min"), number(attribute, "max")));
    }

    private static ValueKind kind(Element attribute) {
        if (attribute.hasAttribute("cardinality")
                && !attribute.getAttribute("cardinality").equals("0")) {
            return ValueKind.LIST;
        }
        return switch (attribute.getAttribute("type")) {
            case "Integer" -> ValueKind.NUMBER;
            case "Boolean" -> ValueKind.YES_OR_NO;
            case "Password" -> ValueKind.SECRET;
            default -> ValueKind.TEXT;
        };
    }

    private static Optional<Integer> number(Element attribute, String name) {
        return Optional.of(attribute.getAttribute(name))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(InputStream xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(xml);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IOException("A bundle's description of its configuration cannot be read.", broken);
        }
    }
}

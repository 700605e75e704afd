package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small tree that knows its lines. */
sealed interface Xml {
    record Text(String value) implements Xml {}

    /** An element; {@link #name()} is the name of QTI 2.x whatever the version of the file. */
    final class Element implements Xml {
        private final String name;
        private final String written;
        private final int line;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private final List<Xml> children = new ArrayList<>();

        Element(String name, String written, int line) {
            this.name = name;
            this.written = written;
            this.line = line;
        }

        /** An element of HTML that stands where {@code origin} stood. */
        static Element html(String name, Element origin) {
            return new Element(name, name, origin == null ? 0 : origin.line);
        }

        String name() {
            return name;
        }

        /** As the file has it. */
        String written() {
            return written;
        }

        int line() {
            return line;
        }

        Map<String, String> attributes() {
            return attributes;
        }

        List<Xml> children() {
            return children;
        }

        boolean is(String... names) {
            for (String one : names) {
                if (one.equals(name)) {
                    return true;
                }
            }
            return false;
        }

        Element with(String attribute, String value) {
            attributes.put(attribute, value);
            return this;
        }

        Element add(Xml child) {
            children.add(child);
            return this;
        }

        Element addAll(List<? extends Xml> more) {
            children.addAll(more);
            return this;
        }

        /** Null where absent. */
        String attribute(String attribute) {
            return attributes.get(attribute);
        }

        String attribute(String attribute, String otherwise) {
            return attributes.getOrDefault(attribute, otherwise);
        }

        List<Element> elements() {
            List<Element> found = new ArrayList<>();
            for (Xml child : children) {
                if (child instanceof Element element) {
                    found.add(element);
                }
            }
            return found;
        }

        List<Element> elements(String childName) {
            return elements().stream().filter(child -> child.is(childName)).toList();
        }

        Optional<Element> first(String childName) {
            return elements().stream().filter(child -> child.is(childName)).findFirst();
        }

        /** This element and all below it, in order. */
        Stream<Element> all() {
            return Stream.concat(Stream.of(this), elements().stream().flatMap(Element::all));
        }

        Stream<Element> all(Predicate<Element> wanted) {
            return all().filter(wanted);
        }

        /** All text below, as written. */
        String text() {
            StringBuilder text = new StringBuilder();
            collect(text);
            return text.toString();
        }

        private void collect(StringBuilder into) {
            for (Xml child : children) {
                if (child instanceof Text text) {
                    into.append(text.value());
                } else if (child instanceof Element element) {
                    element.collect(into);
                }
            }
        }
    }
}

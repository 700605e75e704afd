package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.ItemContent.Descriptor;
import org.guildmark.assessment.item.content.ItemContent.PracticalTask;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;

/**
 * A practical task in an item: materials and steps are lists for the candidate, the scoring points a rubric for those who
 * score. Other readers see the lists; the bank finds its task again.
 */
final class Tasks {
    static final String TASK = "data-guildmark-task";
    private static final String MATERIALS = "materials";
    private static final String STEPS = "steps";
    private static final String POINTS = "scoring-points";
    private static final String POINT = "data-guildmark-point";
    private static final String MARKS = Parts.MARKS;

    private final BodyWriter body;

    Tasks(BodyWriter body) {
        this.body = body;
    }

    List<Element> write(PracticalTask task) {
        List<Element> written = new ArrayList<>();
        if (!task.materials().isEmpty()) {
            written.add(list("ul", MATERIALS, task.materials()));
        }
        if (!task.steps().isEmpty()) {
            written.add(list("ol", STEPS, task.steps()));
        }
        Element points = Element.html("ol", null);
        for (ScoringPoint point : task.scoringPoints()) {
            Element descriptors = Element.html("ul", null);
            for (Descriptor descriptor : point.descriptors()) {
                descriptors.add(Element.html("li", null)
                        .with(MARKS, descriptor.marks().toPlainString())
                        .addAll(body.nodes(descriptor.text())));
            }
            Element entry = Element.html("li", null)
                    .with(POINT, point.identifier())
                    .with(MARKS, point.marks().toPlainString())
                    .add(Element.html("div", null).addAll(body.nodes(point.text())));
            points.add(point.descriptors().isEmpty() ? entry : entry.add(descriptors));
        }
        written.add(Element.html("qti-rubric-block", null)
                .with("view", "scorer")
                .with("use", "scoring")
                .with(TASK, POINTS)
                .add(Element.html("qti-content-body", null).add(points)));
        return written;
    }

    private Element list(String name, String what, List<String> texts) {
        Element list = Element.html(name, null);
        texts.forEach(text -> list.add(Element.html("li", null).addAll(body.nodes(text))));
        return Element.html("div", null).with(TASK, what).add(list);
    }

    /** The task that {@code itemBody} holds, or null. */
    static PracticalTask read(Element itemBody, BodyReader reader, Reports reports) {
        List<String> materials = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        List<ScoringPoint> points = new ArrayList<>();
        for (Element part : itemBody.elements()) {
            String what = part.attribute(TASK, "");
            if (what.equals(MATERIALS) || what.equals(STEPS)) {
                part.elements().stream()
                        .flatMap(list -> list.elements("li").stream())
                        .forEach(it -> (what.equals(STEPS) ? steps : materials).add(reader.inner(it)));
            } else if (what.equals(POINTS)) {
                part.all(it -> it.attribute(POINT) != null).forEach(it -> points.add(point(it, reader, reports)));
            }
        }
        return points.isEmpty() ? null : new PracticalTask(materials, steps, points);
    }

    private static ScoringPoint point(Element entry, BodyReader reader, Reports reports) {
        List<Descriptor> descriptors = new ArrayList<>();
        entry.elements("ul").forEach(list -> list.elements("li")
                .forEach(it -> descriptors.add(new Descriptor(marks(it, reports), reader.inner(it)))));
        String text = entry.first("div").map(reader::inner).orElse("");
        return new ScoringPoint(entry.attribute(POINT), text, marks(entry, reports), descriptors);
    }

    private static BigDecimal marks(Element element, Reports reports) {
        return Declarations.number(element.attribute(MARKS, ""), element, reports);
    }
}

package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemKind;

/**
 * Puts stem and interactions together. An item of QTI may ask things that make no one kind of the bank, say two choices
 * and a gap: such an item becomes a case with a part for each, worth what its right answer scores.
 */
final class Cases {
    private final String title;
    private final List<Interaction> interactions;
    private final Set<String> blocks;
    private final String explanation;

    /** @param blocks responses of interactions that stand on their own, not in a sentence */
    Cases(String title, List<Interaction> interactions, Set<String> blocks, String explanation) {
        this.title = title;
        this.interactions = interactions;
        this.blocks = blocks;
        this.explanation = explanation;
    }

    ItemContent content(List<Xml> shared, List<Xml> body) {
        ItemKind kind = interactions.isEmpty() ? ItemKind.SHORT_ANSWER : Kinds.of(interactions);
        if (kind == ItemKind.CASE) {
            return split(shared, body);
        }
        List<Xml> stem = new ArrayList<>(shared);
        stem.addAll(body);
        Stems.prune(stem, blocks);
        return single(kind, title, BodyReader.html(stem), interactions, explanation);
    }

    /** What the bank itself wrote: a case with these parts, or a practical task. */
    ItemContent own(List<Xml> shared, List<Xml> body, List<Part> parts, ItemContent.PracticalTask task) {
        List<Xml> stem = new ArrayList<>(shared);
        stem.addAll(body);
        Stems.prune(stem, blocks);
        return new ItemContent(
                parts.isEmpty() ? ItemKind.PRACTICAL_TASK : ItemKind.CASE,
                title,
                BodyReader.html(stem),
                parts.isEmpty() ? interactions : List.of(),
                parts,
                parts.isEmpty() ? task : null,
                explanation);
    }

    /** A stem must say something: a prompt alone is one. */
    private ItemContent single(ItemKind kind, String name, String html, List<Interaction> asked, String explained) {
        List<Interaction> all = new ArrayList<>(asked);
        String stem = html;
        if (stem.isBlank() && !all.isEmpty()) {
            stem = Rescored.prompt(all.get(0));
            all.set(0, Rescored.withoutPrompt(all.get(0)));
        }
        return new ItemContent(kind, name, stem.isBlank() ? Html.text(title) : stem, all, List.of(), null, explained);
    }

    private ItemContent split(List<Xml> shared, List<Xml> body) {
        List<Xml> stem = new ArrayList<>(shared);
        List<Xml> pending = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Xml node : flat(body)) {
            List<Interaction> here = asked(node);
            if (here.isEmpty()) {
                (parts.isEmpty() ? stem : pending).add(node);
                continue;
            }
            List<Xml> question = new ArrayList<>(pending);
            pending.clear();
            question.add(node);
            Stems.prune(question, blocks);
            Part part = part("P" + (parts.size() + 1), BodyReader.html(question), here);
            parts.add(part);
        }
        stem.addAll(pending);
        String html = BodyReader.html(stem);
        return new ItemContent(
                ItemKind.CASE, title, html.isBlank() ? Html.text(title) : html, List.of(), parts, null, explanation);
    }

    private Part part(String identifier, String stem, List<Interaction> asked) {
        ItemContent content = single(Kinds.of(asked), null, stem, asked, null);
        return new Part(identifier, Stems.rawMaximum(content), content);
    }

    private List<Interaction> asked(Xml node) {
        if (!(node instanceof Element element)) {
            return List.of();
        }
        Set<String> marked = Set.copyOf(element.all(it -> it.attribute("data-response") != null)
                .map(it -> it.attribute("data-response"))
                .distinct()
                .toList());
        return interactions.stream()
                .filter(it -> marked.contains(it.responseId()))
                .toList();
    }

    /** Boxes around several questions are opened; sentences stay whole. */
    private List<Xml> flat(List<Xml> nodes) {
        List<Xml> flat = new ArrayList<>();
        for (Xml node : nodes) {
            List<Interaction> here = asked(node);
            boolean block = here.stream().anyMatch(it -> blocks.contains(it.responseId()));
            boolean marker = node instanceof Element element && element.attribute("data-response") != null;
            if (!marker && here.size() > 1 && block) {
                flat.addAll(flat(((Element) node).children()));
            } else {
                flat.add(node);
            }
        }
        return flat;
    }
}

package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.document.national.TableDraft.Block;
import org.guildmark.catalog.document.national.TableDraft.Content;
import org.guildmark.catalog.document.national.TableDraft.Function;

/**
 * Gives each content its work types. A page prints the labels beside a function first and then its contents, both from
 * top to bottom; what extraction loses is where one label ends and the next begins. So the first content of a page
 * belongs to its first label and the last content to its last label; those between are settled by
 * {@link WorkTypeBorders} and marked as inferred.
 */
final class WorkTypeAssignment {
    private static final double SHARE = 0.9;

    /**
     * @param tracks none where the content belongs to every work type
     * @param inferred null where the labels leave no doubt
     */
    record Assigned(List<Track> tracks, Inferred inferred) {
        static final Assigned EVERY = new Assigned(List.of(), null);
    }

    private record Doubt(
            Function function, List<Content> contents, List<List<Track>> labels, boolean eachUsed, String reason) {}

    private final List<Track> tracks;
    private final WorkTypeBorders borders;
    private final Map<Content, Assigned> assigned = new IdentityHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final boolean narrowMeansLabelled;

    /**
     * @param divided functions of the levels that have work types
     * @param occupation title of the occupation
     */
    WorkTypeAssignment(List<Track> tracks, Collection<Function> divided, String occupation) {
        this.tracks = tracks;
        this.borders = new WorkTypeBorders(tracks, occupation);
        this.narrowMeansLabelled = narrowMeansLabelled(divided);
        divided.forEach(this::certain);
        doubts.forEach(this::settle);
    }

    Assigned of(Content content) {
        return assigned.getOrDefault(content, Assigned.EVERY);
    }

    /**
     * A label takes room from the cell of the contents, whose code then stands alone on its line. Where that holds
     * throughout a document it also tells contents for every work type, and contents whose label was lost.
     */
    private static boolean narrowMeansLabelled(Collection<Function> functions) {
        List<Content> labelled = new ArrayList<>();
        List<Content> others = new ArrayList<>();
        for (Function function : functions) {
            for (Block block : function.blocks) {
                (block.labels.isEmpty() ? others : labelled).addAll(block.contents);
            }
        }
        long narrow = labelled.stream().filter(content -> content.codeAlone).count();
        long wide = others.stream().filter(content -> !content.codeAlone).count();
        return !labelled.isEmpty()
                && !others.isEmpty()
                && narrow >= SHARE * labelled.size()
                && wide >= SHARE * others.size();
    }

    private void certain(Function function) {
        for (int i = 0; i < function.blocks.size(); i++) {
            Block block = function.blocks.get(i);
            List<Content> contents = block.contents.stream()
                    .filter(content -> !narrowMeansLabelled || content.codeAlone)
                    .toList();
            if (contents.isEmpty()) {
                continue;
            }
            if (block.labels.isEmpty()) {
                lost(function, i, contents);
            } else {
                labelled(function, contents, block.labels);
            }
        }
    }

    private void labelled(Function function, List<Content> contents, List<List<Track>> labels) {
        int last = contents.size() - 1;
        if (labels.size() == 1) {
            contents.forEach(content -> sure(content, labels.get(0)));
        } else if (labels.size() > contents.size()) {
            List<Track> all = labels.stream().flatMap(List::stream).distinct().toList();
            contents.forEach(content -> sure(content, all));
        } else if (labels.size() == contents.size()) {
            for (int i = 0; i <= last; i++) {
                sure(contents.get(i), labels.get(i));
            }
        } else {
            sure(contents.get(0), labels.get(0));
            sure(contents.get(last), labels.get(labels.size() - 1));
            doubts.add(new Doubt(
                    function,
                    contents,
                    labels,
                    true,
                    "The border between the labels of the page was lost; settled by their order, by titles and by"
                            + " even shares"));
        }
    }

    private void sure(Content content, List<Track> own) {
        assigned.putIfAbsent(content, new Assigned(List.copyOf(own), null));
    }

    /** A block without a label, in a function that has labels on other pages or beside a cell that is narrow. */
    private void lost(Function function, int at, List<Content> contents) {
        List<Track> before = null;
        List<Track> after = null;
        for (int i = 0; i < function.blocks.size(); i++) {
            List<List<Track>> labels = function.blocks.get(i).labels;
            if (!labels.isEmpty() && i < at) {
                before = labels.get(labels.size() - 1);
            } else if (!labels.isEmpty() && i > at && after == null) {
                after = labels.get(0);
            }
        }
        if (before == null && after == null && !narrowMeansLabelled) {
            return;
        }
        int from = before == null ? 0 : tracks.indexOf(before.get(0));
        int to = after == null ? tracks.size() - 1 : tracks.indexOf(after.get(after.size() - 1));
        List<List<Track>> possible = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            possible.add(List.of(tracks.get(i)));
        }
        if (!possible.isEmpty()) {
            doubts.add(new Doubt(
                    function,
                    contents,
                    possible,
                    false,
                    "The label was lost; settled by the neighbouring labels, by titles and by even shares"));
        }
    }

    private void settle(Doubt doubt) {
        Map<Content, List<Track>> known = new IdentityHashMap<>();
        for (Content content : doubt.function().contents()) {
            if (assigned.containsKey(content)) {
                known.put(content, assigned.get(content).tracks());
            }
        }
        int[] labels = borders.split(doubt.contents(), doubt.labels(), known, doubt.eachUsed());
        for (int i = 0; i < labels.length; i++) {
            assigned.putIfAbsent(
                    doubt.contents().get(i),
                    new Assigned(List.copyOf(doubt.labels().get(labels[i])), new Inferred("tracks", doubt.reason())));
        }
    }
}

package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers with one item and everything that is said of it. */
@ApplicationScoped
class ItemViews {
    private final ItemRepository items;

    ItemViews(ItemRepository items) {
        this.items = items;
    }

    Response answer(Item item) {
        return Response.ok(view(item, items.requireVersion(item.currentId()), null))
                .header(HttpHeaders.ETAG, ItemView.etag(item))
                .build();
    }

    ItemView of(SaveItem.Saved saved) {
        return view(saved.item(), saved.version(), saved.cleaned());
    }

    private ItemView view(Item item, ItemVersion version, List<ItemFault> cleaned) {
        return ItemView.of(
                item,
                version.facts(),
                items.statements(List.of(version.id())).getOrDefault(version.id(), List.of()),
                new ItemView.Details(
                        version.content(),
                        items.enemies(item.id()).stream().sorted().toList(),
                        cleaned));
    }
}

package org.guildmark.assessment.interchange.qti;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Reads the bank's clean HTML. Takes anything: what is no markup is text, what is not closed ends with what it is in. */
final class HtmlParser {
    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<(/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_][\\w.:-]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+)))?");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

    private HtmlParser() {}

    static List<Xml> parse(String html) {
        Element root = Element.html("root", null);
        if (html == null) {
            return root.children();
        }
        Deque<Element> open = new ArrayDeque<>();
        open.addLast(root);
        Matcher token = TOKEN.matcher(html);
        int at = 0;
        while (token.find()) {
            text(html.substring(at, token.start()), open.getLast());
            at = token.end();
            if (token.group(2) == null) {
                continue;
            }
            String name = token.group(2).toLowerCase(Locale.ROOT);
            if (token.group(1).isEmpty()) {
                Element element = Element.html(name, null);
                String attributes = token.group(3);
                attributes(attributes, element);
                open.getLast().add(element);
                if (!Html.VOID.contains(name) && !attributes.endsWith("/")) {
                    open.addLast(element);
                }
            } else if (open.stream().skip(1).anyMatch(it -> it.is(name))) {
                while (!open.removeLast().is(name)) {
                    // what was left open ends here
                }
            }
        }
        text(html.substring(at), open.getLast());
        return root.children();
    }

    private static void text(String text, Element into) {
        if (!text.isEmpty()) {
            into.add(new Xml.Text(decoded(text)));
        }
    }

    private static void attributes(String text, Element element) {
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            String value = "";
            for (int group = 2; group <= 4; group++) {
                value = attribute.group(group) == null ? value : attribute.group(group);
            }
            element.with(attribute.group(1), decoded(value));
        }
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(it -> Matcher.quoteReplacement(character(it.group(1), it.group())));
    }

    private static String character(String name, String otherwise) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, otherwise);
        }
        boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
        int point = Integer.parseInt(name.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        boolean character = Character.isValidCodePoint(point) && (point < 0xd800 || point > 0xdfff) && point > 0;
        return character ? Character.toString(point) : otherwise;
    }
}

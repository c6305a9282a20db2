package org.amtsweg.services;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks whether the elements of an HTML page are closed in order (<i>Wohlgeformtheit</i>); knows nothing of what they mean. */
public final class Html {

    private static final Set<String> VOID = Set.of("meta", "br", "hr", "img", "link", "input");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>");

    private Html() {}

    public static List<String> flaws(String page) {
        List<String> flaws = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        String body = page.replaceFirst("(?i)<!DOCTYPE html>", "").replaceFirst("(?s)<style>.*?</style>", "");
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                if (!VOID.contains(name)) {
                    open.push(name);
                }
            } else if (open.isEmpty() || !open.pop().equals(name)) {
                flaws.add("</" + name + "> at " + tag.start() + " closes something else");
            }
        }
        open.forEach(name -> flaws.add("<" + name + "> is never closed"));
        if (TAG.matcher(body).replaceAll("").matches("(?s).*[<>].*")) {
            flaws.add("an angle bracket outside of a tag");
        }
        return flaws;
    }
}

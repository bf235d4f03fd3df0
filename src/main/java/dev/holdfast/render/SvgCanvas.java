package dev.holdfast.render;

/** Shapes and texts, collected as SVG. Coordinates are whole numbers, so that the bytes are the same everywhere. */
final class SvgCanvas {
    private final StringBuilder body = new StringBuilder();

    void rectangle(int x, int y, int width, int height, String style) {
        body.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(width)
                .append("\" height=\"").append(height).append("\" ").append(style).append("/>\n");
    }

    /** A text that starts at x, or ends there with {@code text-anchor="end"} in its style. */
    void text(int x, int y, String style, String text) {
        if (!text.isEmpty()) {
            body.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" ").append(style).append('>')
                    .append(escape(text)).append("</text>\n");
        }
    }

    void path(String data, String style) {
        body.append("<path d=\"").append(data).append("\" ").append(style).append("/>\n");
    }

    /** The whole file. */
    String file(int width, int height, String title, String style) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width
                + " " + height + "\" role=\"img\">\n<title>" + escape(title) + "</title>\n<style>" + style
                + "</style>\n" + body
                + "</svg>\n";
    }

    /** Text for XML and for Graphviz' HTML-like labels, neither of which can hold control characters. */
    static String escape(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

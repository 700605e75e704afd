package org.guildmark.assessment.admission;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jboss.logging.Logger;

/** A photo no larger than a ticket needs it, whatever was uploaded: hundreds of them go into one document. */
final class TicketPhoto {
    private static final Logger LOG = Logger.getLogger(TicketPhoto.class);
    private static final int WIDTH = 360;
    private static final int HEIGHT = 480;

    private TicketPhoto() {}

    /** A JPEG; empty where the image cannot be read, so that one bad photo does not keep a room's tickets from print. */
    static Optional<byte[]> forPrint(byte[] uploaded) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(jpeg(read(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warnf("A ticket is printed without its photo, which cannot be read: %s", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Rows and columns that are too many are skipped while reading: a large image is never in memory as a whole. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.min(reader.getWidth(0) / WIDTH, reader.getHeight(0) / HEIGHT));
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        double scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        try {
            canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(opaque, "jpeg", out);
        return out.toByteArray();
    }
}

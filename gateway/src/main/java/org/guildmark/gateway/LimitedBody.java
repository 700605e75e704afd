package org.guildmark.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/** A request body on its way to a service. It fails, rather than goes on, once it is longer than allowed. */
final class LimitedBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;
    private final Runnable onEnd;
    private Handler<Throwable> exceptionHandler;
    private long received;

    /** @param onEnd runs when the whole body has been taken */
    LimitedBody(HttpServerRequest request, long limit, Runnable onEnd) {
        this.request = request;
        this.limit = limit;
        this.onEnd = onEnd;
    }

    boolean exceeded() {
        return received > limit;
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        if (handler == null) {
            request.handler(null);
            return this;
        }
        request.handler(part -> {
            boolean already = exceeded();
            received += part.length();
            if (!exceeded()) {
                handler.handle(part);
            } else if (!already && exceptionHandler != null) {
                exceptionHandler.handle(new TooLong());
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        request.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!exceeded()) {
                                onEnd.run();
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        exceptionHandler = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    /** Tells the pipe to the service to give up. */
    static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooLong() {
            super("The body is longer than allowed", null, false, false);
        }
    }
}

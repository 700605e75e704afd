package org.guildmark.gateway;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * One request, forwarded to a service, and its response. The transport is vertx-http-proxy's; what it leaves open
 * (headers of the hop, the limit on chunked bodies, waiting without end, empty error answers) is closed here.
 */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    /** A few reads' worth: the service is paused only for a client that is really slower. */
    private static final int WRITE_QUEUE = 256 * 1024;

    private final RoutingContext routing;
    private final Backend backend;
    private final String uri;
    private final GatewayConfig config;
    private final Problems problems;
    private HttpClientRequest outgoing;
    private LimitedBody body;
    private boolean sent;

    /** @param uri path and query to ask the service for */
    Exchange(RoutingContext routing, Backend backend, String uri, GatewayConfig config, Problems problems) {
        this.routing = routing;
        this.backend = backend;
        this.uri = uri;
        this.config = config;
        this.problems = problems;
    }

    void start() {
        HttpServerRequest request = routing.request();
        routing.response().setWriteQueueMaxSize(WRITE_QUEUE);
        long limit = config.maxBodySize().asLongValue();
        if (Headers.statedLength(request.headers()) > limit) {
            problems.send(routing, Refusal.PAYLOAD_TOO_LARGE);
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT)) {
            routing.response().writeContinue();
        }
        if (Headers.announceBody(request.headers())) {
            request.pause();
            body = new LimitedBody(request, limit, this::requestSent);
            // A service may answer, and the gateway refuse, before the body has come to its end.
            routing.addEndHandler(answered -> Problems.dropRest(routing));
        } else {
            request.resume();
            sent = true;
        }
        HttpProxy.reverseProxy(NO_TUNNELS, backend.client())
                .origin(this)
                .addInterceptor(this)
                .handle(request);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return backend.connect().onSuccess(request -> {
            outgoing = request;
            // The response's future tells of every fault; without a handler Vert.x would log each as an error too.
            request.exceptionHandler(fault -> LOG.debugf("%s: %s", backend.name(), fault));
            limitWait();
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setURI(uri);
        Headers.toBackend(request.headers(), routing.request(), RequestId.of(routing));
        request.setBody(body == null ? null : Body.body(body, Headers.statedLength(request.headers())));
        return backend.guard(() -> context.sendRequest().recover(this::classify))
                .map(this::accept)
                .recover(failure -> Future.succeededFuture(problem(request, refusal(failure))));
    }

    private void requestSent() {
        sent = true;
        limitWait();
    }

    /** The service's time runs once it has the whole request; a client on a slow line does not use it up. */
    private void limitWait() {
        if (sent && outgoing != null) {
            outgoing.idleTimeout(config.responseTimeout().toMillis());
        }
    }

    private ProxyResponse accept(ProxyResponse response) {
        String coding = response.headers().get(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw new RefusedException(Refusal.BACKEND_UNREACHABLE, null);
        }
        Headers.toClient(response.headers(), backend.origin());
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            // Without a body to forward; left in place it would be announced as chunked.
            response.getBody().stream().resume();
            response.headers().remove(HttpHeaders.CONTENT_LENGTH);
            response.setBody(null);
        }
        return response;
    }

    private Future<ProxyResponse> classify(Throwable failure) {
        if (body != null && body.exceeded()) {
            return Future.failedFuture(new RefusedException(Refusal.PAYLOAD_TOO_LARGE, failure));
        }
        if (routing.response().closed()) {
            // The client has gone; the answer goes nowhere, and the service is not to blame.
            return Future.failedFuture(new RefusedException(Refusal.BACKEND_UNREACHABLE, failure));
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            return Future.failedFuture(new RefusedException(Refusal.BACKEND_UNAVAILABLE, failure));
        }
        boolean late = failure instanceof TimeoutException || failure instanceof ConnectTimeoutException;
        LOG.warnf(
                "%s %s to %s failed: %s",
                routing.request().method(), RequestGuard.rawPath(uri), backend.name(), failure.toString());
        return Future.failedFuture(new RefusedException.BackendFault(
                late ? Refusal.BACKEND_TIMEOUT : Refusal.BACKEND_UNREACHABLE, failure));
    }

    private static Refusal refusal(Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.refusal();
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return Refusal.BACKEND_UNAVAILABLE;
        }
        LOG.error("Exchange failed", failure);
        return Refusal.INTERNAL_ERROR;
    }

    private ProxyResponse problem(ProxyRequest request, Refusal refusal) {
        ProxyResponse response = request.release().response();
        Buffer document = problems.document(routing, refusal, response.headers());
        if (refusal == Refusal.BACKEND_UNAVAILABLE) {
            response.putHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, config.circuitBreaker().openFor().toSeconds())));
        }
        return response.setStatusCode(refusal.status()).setBody(Body.body(document));
    }
}

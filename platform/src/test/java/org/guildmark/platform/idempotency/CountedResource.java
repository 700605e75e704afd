package org.guildmark.platform.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Counts how often the work of each name was really done. */
@Path("/counted")
@PermitAll
public class CountedResource {

    static final Map<String, AtomicInteger> DONE = new ConcurrentHashMap<>();
    static final Map<String, CountDownLatch> STARTED = new ConcurrentHashMap<>();
    static final Map<String, CountDownLatch> MAY_END = new ConcurrentHashMap<>();

    record Order(String name, int amount) {}

    record Receipt(String name, int times) {}

    private final Idempotency idempotency;

    CountedResource(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @POST
    @Path("orders")
    public Response order(@HeaderParam(Idempotency.HEADER) String key, Order order) {
        return idempotency.once(key, () -> done(order.name()), order);
    }

    @POST
    @Path("slow-orders")
    public Response slow(@HeaderParam(Idempotency.HEADER) String key, Order order) {
        return idempotency.once(
                key,
                () -> {
                    STARTED.get(order.name()).countDown();
                    await(MAY_END.get(order.name()));
                    return done(order.name());
                },
                order);
    }

    @POST
    @Path("refused-once")
    public Response refusedOnce(@HeaderParam(Idempotency.HEADER) String key, Order order) {
        return idempotency.once(
                key,
                () -> {
                    Response response = done(order.name());
                    if (DONE.get(order.name()).get() == 1) {
                        throw ProblemException.conflict("NOT_YET", "Not yet.");
                    }
                    return response;
                },
                order);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(
            @HeaderParam(Idempotency.HEADER) String key,
            @RestForm("name") String name,
            @RestForm("file") FileUpload file) {
        return idempotency.once(
                key,
                () -> {
                    if (!Files.exists(file.uploadedFile())) {
                        throw new IllegalStateException("the upload is gone");
                    }
                    return done(name);
                },
                name,
                file.uploadedFile());
    }

    private static Response done(String name) {
        int times = DONE.computeIfAbsent(name, unseen -> new AtomicInteger()).incrementAndGet();
        return Response.created(URI.create("/counted/" + name))
                .entity(new Receipt(name, times))
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it go on");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

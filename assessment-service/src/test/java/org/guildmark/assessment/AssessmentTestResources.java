package org.guildmark.assessment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;

/** The one configuration of every {@code @QuarkusTest} of this module: real MySQL, real Kafka, signed tokens. */
@QuarkusTestResource(value = MySqlKafkaResource.class, initArgs = @ResourceArg(name = "schema", value = "assessment"))
@QuarkusTestResource(OidcServerResource.class)
class AssessmentTestResources {}

/** Exam plans (鉴定计划): what is examined at which level, when, how and where, from announcement to the last day. */
package org.guildmark.assessment.plan;

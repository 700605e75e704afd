'use strict';
// Shows what /openapi lists: a new service appears here by its line in the route table alone.
(async function () {
  const failure = document.getElementById('failure');
  try {
    const response = await fetch('/openapi');
    if (!response.ok) {
      throw new Error('/openapi answered ' + response.status);
    }
    const documents = (await response.json()).items;
    const list = document.getElementById('documents');
    for (const item of documents) {
      const line = document.createElement('li');
      line.append(item.service + ': ');
      for (const form of ['json', 'yaml']) {
        const link = document.createElement('a');
        link.href = item[form];
        link.textContent = form.toUpperCase();
        line.append(link, ' ');
      }
      list.append(line);
    }
    window.ui = SwaggerUIBundle({
      urls: documents.map((item) => ({ name: item.service, url: item.json })),
      dom_id: '#swagger-ui',
      deepLinking: true,
      filter: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      persistAuthorization: false,
      validatorUrl: null,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout'
    });
  } catch (error) {
    failure.textContent = 'The API documents cannot be shown: ' + error.message;
    failure.hidden = false;
  }
})();

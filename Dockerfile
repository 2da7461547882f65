# The bot as an image: built here, run by an account of its own without any tool to build or install with.
# Node 24, or 22 with `--build-arg NODE=22`.
ARG NODE=24
FROM node:${NODE}-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src/
COPY demo demo/
COPY language language/
# `npm sbom --omit=dev` leaves out packages that development tools need too.
RUN npm run build && npm prune --omit=dev --ignore-scripts && npm pkg delete devDependencies \
  && npm sbom --sbom-format=cyclonedx > sbom.cdx.json

FROM node:${NODE}-slim
ENV NODE_ENV=production PORT=3978 DATA_DIR=/data
RUN rm -rf /usr/local/lib/node_modules /opt/yarn* /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
      /usr/local/bin/yarn /usr/local/bin/yarnpkg \
  && install -d -o node -g node -m 700 /data
WORKDIR /app
COPY --from=build /app/node_modules node_modules/
COPY --from=build /app/dist dist/
COPY --from=build /app/sbom.cdx.json ./
COPY package.json ./
COPY LICENSE ./
COPY cards cards/
COPY language language/
COPY assets assets/
COPY demo/cast.json demo/
VOLUME /data
USER node
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/main.js"]
